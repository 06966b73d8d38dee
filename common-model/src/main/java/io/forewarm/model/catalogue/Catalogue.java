package io.forewarm.model.catalogue;

import io.forewarm.model.activity.ResourceSpec;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * All that the platform offers, and what a user's waiting is worth to its owner.
 *
 * @param currency what prices are in, such as {@code EUR}
 * @param waitingCostPerHour what an hour of one waiting user costs; above 0
 * @param bundles at least one, with different ids
 */
public record Catalogue(String currency, double waitingCostPerHour, List<Bundle> bundles) {

    public Catalogue {
        if (!(waitingCostPerHour > 0) || Double.isInfinite(waitingCostPerHour)) {
            throw new IllegalArgumentException("waitingCostPerHour must be > 0: " + waitingCostPerHour);
        }
        if (bundles.isEmpty()) {
            throw new IllegalArgumentException("bundles must not be empty");
        }
        var seen = new HashSet<BundleId>();
        for (var bundle : bundles) {
            if (!seen.add(bundle.id())) {
                throw new IllegalArgumentException("bundles must have different ids: '%s'".formatted(bundle.id()));
            }
        }
        bundles = List.copyOf(bundles);
    }

    /** The bundle of that name. */
    public Optional<Bundle> bundle(BundleId id) {
        return bundles.stream().filter(bundle -> bundle.id().equals(id)).findFirst();
    }

    /** Names of all bundles, in the catalogue's order. */
    public List<BundleId> ids() {
        return bundles.stream().map(Bundle::id).toList();
    }

    /** The cheapest bundle that would do for what was asked for. */
    public Optional<Bundle> cheapestServing(ResourceSpec wanted) {
        return bundles.stream()
                .filter(bundle -> bundle.serves(wanted))
                .min(Comparator.comparingDouble(Bundle::pricePerHour));
    }

    /** The other bundles that would do in place of this one, cheapest first. */
    public List<Bundle> standInsFor(Bundle wanted) {
        return bundles.stream()
                .filter(bundle -> !bundle.equals(wanted) && bundle.standsInFor(wanted))
                .sorted(Comparator.comparingDouble(Bundle::pricePerHour))
                .toList();
    }
}
