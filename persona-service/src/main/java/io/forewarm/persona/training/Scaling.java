package io.forewarm.persona.training;

/**
 * Brings columns to the same scale: {@code (value - mean) / spread}, cut at four spreads, so that one odd number cannot
 * decide alone. A column that never varies becomes 0.
 *
 * @param means one for each column
 * @param spreads standard deviations, one for each column; 0 for a column that never varies
 */
@SuppressWarnings("ArrayRecordComponent") // Asked at each event, for which lists of boxes are too slow; not compared.
public record Scaling(double[] means, double[] spreads) {

    private static final double FAR = 4;

    public Scaling {
        if (means.length != spreads.length) {
            throw new IllegalArgumentException(
                    "there must be as many spreads as means: %d, %d".formatted(spreads.length, means.length));
        }
        means = means.clone();
        spreads = spreads.clone();
    }

    /** Fitted to these rows; at least one. */
    public static Scaling of(LabelledExamples examples) {
        var means = new double[examples.row(0).length];
        var spreads = new double[means.length];
        for (int column = 0; column < means.length; column++) {
            double sum = 0;
            double squares = 0;
            for (int example = 0; example < examples.size(); example++) {
                double value = examples.row(example)[column];
                sum += value;
                squares += value * value;
            }
            double mean = sum / examples.size();
            double variance = squares / examples.size() - mean * mean;
            means[column] = mean;
            // What rounding leaves of a column that never varies must not be blown up.
            spreads[column] = variance > 1e-9 ? Math.sqrt(variance) : 0;
        }
        return new Scaling(means, spreads);
    }

    int columns() {
        return means.length;
    }

    /** One row, scaled. */
    public double[] of(double[] row) {
        if (row.length != means.length) {
            throw new IllegalArgumentException("there must be %d columns: %d".formatted(means.length, row.length));
        }
        double[] scaled = new double[row.length];
        for (int column = 0; column < row.length; column++) {
            scaled[column] = of(column, row[column]);
        }
        return scaled;
    }

    /** One number, scaled. */
    double of(int column, double value) {
        double spread = spreads[column];
        return spread == 0 ? 0 : Math.max(-FAR, Math.min((value - means[column]) / spread, FAR));
    }

    boolean varies(int column) {
        return spreads[column] != 0;
    }
}
