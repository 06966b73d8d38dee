package io.forewarm.prediction.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

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

    /**
     * Probabilities of several models that were fitted to the same columns, one after the other.
     *
     * @param row values of the columns
     */
    public static void probabilities(List<CalibratedTrees> models, float[] row, double[] into) {
        int[] keys = BoostedTrees.keys(row);
        for (int i = 0; i < into.length; i++) {
            var model = models.get(i);
            into[i] = model.calibration().probability(model.trees().probabilityOf(keys));
        }
    }

    /** All that {@link #readFrom} needs. */
    public void writeTo(DataOutput out) throws IOException {
        trees.writeTo(out);
        switch (calibration) {
            case Calibration.AsSaid _ -> out.writeBoolean(false);
            case StepCalibration steps -> {
                out.writeBoolean(true);
                steps.writeTo(out);
            }
        }
    }

    /**
     * What was written.
     *
     * @param columns how many there are to ask for
     * @throws IOException if it is something else
     */
    public static CalibratedTrees readFrom(DataInput in, int columns) throws IOException {
        var trees = BoostedTrees.readFrom(in, columns);
        return new CalibratedTrees(trees, in.readBoolean() ? StepCalibration.readFrom(in) : Calibration.NONE);
    }
}
