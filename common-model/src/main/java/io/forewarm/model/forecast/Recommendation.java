package io.forewarm.model.forecast;

import io.forewarm.model.catalogue.BundleId;
import java.time.Instant;

/**
 * Advice to keep units warm for one subject.
 *
 * @param bundle what to keep warm
 * @param units how many; at least 1
 * @param probability that at least that many are needed before {@code keepUntil}, as forecast; in [0, 1]
 * @param keepUntil when the advice ends, unless a later forecast renews it
 * @param expectedBenefit what is won by it on average, in the catalogue's currency; above {@code expectedCost}
 * @param expectedCost what it costs on average, in the catalogue's currency
 * @param because the sum in words and numbers
 */
public record Recommendation(
        BundleId bundle,
        int units,
        double probability,
        Instant keepUntil,
        double expectedBenefit,
        double expectedCost,
        String because) {

    public Recommendation {
        if (units < 1) {
            throw new IllegalArgumentException("units must be >= 1: " + units);
        }
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be in [0, 1]: " + probability);
        }
        if (!(expectedCost >= 0 && expectedBenefit > expectedCost)) {
            throw new IllegalArgumentException(
                    "benefit must be above cost, and cost >= 0: %s, %s".formatted(expectedBenefit, expectedCost));
        }
    }

    /** What a unit of money spent on this brings in; infinite where it costs nothing. */
    public double valuePerCost() {
        return expectedBenefit / expectedCost;
    }
}
