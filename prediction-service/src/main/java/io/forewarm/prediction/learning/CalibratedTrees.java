package io.forewarm.prediction.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

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
