package io.forewarm.orchestrator.unit;

import java.time.Instant;

/**
 * Why a unit was ordered.
 *
 * @param probability that it is needed, as forecast; 0 where there was no forecast
 * @param keepUntil before this it is not retired
 * @param because the sum in words and numbers
 */
public record OrderReason(double probability, Instant keepUntil, String because) {

    public OrderReason {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1]: " + probability);
        }
    }
}
