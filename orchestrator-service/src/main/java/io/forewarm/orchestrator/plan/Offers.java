package io.forewarm.orchestrator.plan;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.orchestrator.unit.Revision;
import io.forewarm.orchestrator.unit.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the catalogue offers, by name: a plan asks for it once per unit, and reading it through each time is quadratic.
 */
record Offers(Map<BundleId, Bundle> bundles, Map<BundleId, Revision> revisions) {

    static Offers of(Catalogue catalogue) {
        return new Offers(
                catalogue.bundles().stream().collect(Collectors.toUnmodifiableMap(Bundle::id, Function.identity())),
                catalogue.bundles().stream().collect(Collectors.toUnmodifiableMap(Bundle::id, Revision::of)));
    }

    Optional<Bundle> bundle(BundleId id) {
        return Optional.ofNullable(bundles.get(id));
    }

    /** Whether the unit is what would be built today. */
    boolean includes(Unit unit) {
        return unit.origin().revision().equals(revisions.get(unit.origin().bundle()));
    }
}
