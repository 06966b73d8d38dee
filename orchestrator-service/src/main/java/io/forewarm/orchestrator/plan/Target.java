package io.forewarm.orchestrator.plan;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * How many units of a bundle a plan would have warm for a tenant, pooled and dedicated together.
 *
 * @param units at least 1
 * @param because why the one that is worth most is wanted, in words that name nobody
 */
public record Target(TenantId tenant, BundleId bundle, int units, String because) {

    private Target another() {
        return new Target(tenant, bundle, units + 1, because);
    }

    /** Of the slots that the money goes to, best first. */
    static List<Target> of(List<Slot> slots) {
        var targets = new LinkedHashMap<Slot.Kind, Target>();
        for (var slot : slots) {
            var kind = slot.kind().pooled();
            targets.merge(
                    kind,
                    new Target(kind.tenant(), kind.bundle(), 1, slot.reason().because()),
                    (first, _) -> first.another());
        }
        return List.copyOf(targets.values());
    }
}
