package io.forewarm.persona.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings columns to the same scale: {@code (value - mean) / spread}, cut at four spreads, so that one odd number cannot
 * decide alone. A column that never varies becomes 0.
 *
 * @param means one for each column
 * @param spreads standard deviations, one for each column; 0 for a column that never varies
 */
public record Scaling(List<Double> means, List<Double> spreads) {

    private static final double FAR = 4;

    public Scaling {
        if (means.size() != spreads.size()) {
            throw new IllegalArgumentException(
                    "there must be as many spreads as means: %d, %d".formatted(spreads.size(), means.size()));
        }
        means = List.copyOf(means);
        spreads = List.copyOf(spreads);
    }

    /** Fitted to these rows; at least one. */
    public static Scaling of(LabelledExamples examples) {
        var means = new ArrayList<Double>();
        var spreads = new ArrayList<Double>();
        for (int column = 0; column < examples.row(0).length; column++) {
            double sum = 0;
            double squares = 0;
            for (int example = 0; example < examples.size(); example++) {
                double value = examples.row(example)[column];
                sum += value;
                squares += value * value;
            }
            double mean = sum / examples.size();
            double variance = squares / examples.size() - mean * mean;
            means.add(mean);
            // What rounding leaves of a column that never varies must not be blown up.
            spreads.add(variance > 1e-9 ? Math.sqrt(variance) : 0);
        }
        return new Scaling(means, spreads);
    }

    /** One row, scaled. */
    public double[] of(double[] row) {
        if (row.length != means.size()) {
            throw new IllegalArgumentException("there must be %d columns: %d".formatted(means.size(), row.length));
        }
        double[] scaled = new double[row.length];
        for (int column = 0; column < row.length; column++) {
            double spread = spreads.get(column);
            scaled[column] = spread == 0 ? 0 : Math.clamp((row[column] - means.get(column)) / spread, -FAR, FAR);
        }
        return scaled;
    }
}
