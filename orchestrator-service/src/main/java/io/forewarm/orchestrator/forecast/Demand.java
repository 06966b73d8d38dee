package io.forewarm.orchestrator.forecast;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import java.time.Duration;

/**
 * How many units of one bundle a tenant will ask for within the window, summed over all partitions.
 *
 * @param mean expected units; at least 0
 * @param variance variance of that number; at least 0
 */
public record Demand(TenantId tenant, BundleId bundle, Duration window, double mean, double variance) {

    public Demand {
        if (!(mean >= 0) || !(variance >= 0)) {
            throw new IllegalArgumentException("mean and variance must be >= 0: %s, %s".formatted(mean, variance));
        }
    }
}
