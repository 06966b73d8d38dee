package io.forewarm.prediction.choice;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.prediction.history.Sizes;
import java.util.List;
import java.util.Map;

/**
 * What the next episode will ask for.
 *
 * @param shares probability of each bundle that is offered; together at most 1
 * @param units how many of it
 * @param sizes shares of sizes per unit
 */
public record Wants(Map<BundleId, Double> shares, Units units, Sizes sizes) {

    public Wants {
        shares = Map.copyOf(shares);
    }

    /** Bundles that are at least so probable, most probable first. */
    public List<BundleId> likely(double atLeast) {
        return shares.entrySet().stream()
                .filter(share -> share.getValue() >= atLeast)
                .sorted(Map.Entry.<BundleId, Double>comparingByValue()
                        .reversed()
                        .thenComparing(share -> share.getKey().value()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public double share(BundleId bundle) {
        return shares.getOrDefault(bundle, 0.0);
    }
}
