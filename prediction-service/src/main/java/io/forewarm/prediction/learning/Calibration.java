package io.forewarm.prediction.learning;

/** Turns what a model says into what comes true as often as it says. Rising, thread-safe. */
public sealed interface Calibration permits StepCalibration, Calibration.AsSaid {

    /** For a model that is right already, or of which nothing is known. */
    Calibration NONE = new AsSaid();

    /**
     * What to believe.
     *
     * @param said the model's probability, 0 to 1
     * @return 0 to 1
     */
    double probability(double said);

    /** Believes what is said. */
    record AsSaid() implements Calibration {

        @Override
        public double probability(double said) {
            return said;
        }
    }
}
