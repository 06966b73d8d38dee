package io.forewarm.prediction.learning;

/** Boosted trees, and how far they are to be believed. Immutable. */
public record CalibratedTrees(BoostedTrees trees, Calibration calibration) {

    /**
     * Probability, 0 to 1.
     *
     * @param row values of the columns that the trees were fitted to
     */
    public double probability(float[] row) {
        return calibration.probability(trees.probability(row));
    }
}
