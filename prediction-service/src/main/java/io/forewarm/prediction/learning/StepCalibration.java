package io.forewarm.prediction.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A rising step function in two arrays, so that it can be kept and asked without whatever fitted it. Immutable.
 *
 * <p>Step {@code i} holds for what is above the edge before and at most its own; the last one has no edge.
 */
public final class StepCalibration implements Calibration {

    private final double[] edges;
    private final double[] values;

    /**
     * The steps.
     *
     * @param edges rising
     * @param values one more, 0 to 1 and not falling
     */
    public StepCalibration(double[] edges, double[] values) {
        if (values.length != edges.length + 1) {
            throw new IllegalArgumentException("%d edges, %d values".formatted(edges.length, values.length));
        }
        double before = 0;
        for (double value : values) {
            if (!(value >= before && value <= 1)) {
                throw new IllegalArgumentException(
                        "values must be in [0, 1] and must not fall: %s after %s".formatted(value, before));
            }
            before = value;
        }
        this.edges = edges.clone();
        this.values = values.clone();
    }

    @Override
    public double probability(double said) {
        int found = Arrays.binarySearch(edges, said);
        return values[found >= 0 ? found : -found - 1];
    }

    /** How many steps there are. */
    public int steps() {
        return values.length;
    }

    /** All that {@link #readFrom} needs. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(edges.length);
        for (double edge : edges) {
            out.writeDouble(edge);
        }
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** What was written. */
    public static StepCalibration readFrom(DataInput in) throws IOException {
        var edges = new double[in.readInt()];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = in.readDouble();
        }
        var values = new double[edges.length + 1];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readDouble();
        }
        return new StepCalibration(edges, values);
    }
}
