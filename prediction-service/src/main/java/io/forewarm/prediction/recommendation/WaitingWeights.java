package io.forewarm.prediction.recommendation;

import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Sensitivity;

/**
 * How much a minute of waiting weighs for each kind of subject, beside the catalogue's price of waiting; each at least
 * 0.
 */
public record WaitingWeights(double latencyCritical, double balanced, double costOptimised) {

    public WaitingWeights {
        if (!(latencyCritical >= 0) || !(balanced >= 0) || !(costOptimised >= 0)) {
            throw new IllegalArgumentException(
                    "weights must be >= 0: %s, %s, %s".formatted(latencyCritical, balanced, costOptimised));
        }
    }

    /** The mean weight under that belief. */
    public double of(Distribution<Sensitivity> belief) {
        return latencyCritical * belief.share(Sensitivity.LATENCY_CRITICAL)
                + balanced * belief.share(Sensitivity.BALANCED)
                + costOptimised * belief.share(Sensitivity.COST_OPTIMISED);
    }
}
