package io.forewarm.prediction.learning;

/** Turns what a model says into what comes true as often as it says. Rising, thread-safe. */
@FunctionalInterface
public interface Calibration {

    /** For a model that is right already, or of which nothing is known. */
    Calibration NONE = said -> said;

    /**
     * What to believe.
     *
     * @param said the model's probability, 0 to 1
     * @return 0 to 1
     */
    double probability(double said);
}
