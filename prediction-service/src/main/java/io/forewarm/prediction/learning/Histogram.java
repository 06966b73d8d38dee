package io.forewarm.prediction.learning;

import java.util.Optional;

/** Sums of derivatives by bin of one column, over the rows of one node. */
final class Histogram {

    private final int column;
    private final double[] sums;

    private Histogram(int column, double[] sums) {
        this.column = column;
        this.sums = sums;
    }

    /** Where to cut a column, and what the loss gains by it. */
    record Cut(int column, int cut, double gain) {}

    static Histogram of(int column, Bins bins, Rows rows, Gradients gradients) {
        var sums = new double[2 * (bins.cuts() + 1)];
        for (int at = rows.from(); at < rows.to(); at++) {
            int row = rows.row(at);
            int bin = 2 * bins.bin(row);
            sums[bin] += gradients.first(row);
            sums[bin + 1] += gradients.second(row);
        }
        return new Histogram(column, sums);
    }

    int column() {
        return column;
    }

    Histogram minus(Histogram part) {
        var rest = sums.clone();
        for (int i = 0; i < rest.length; i++) {
            rest[i] -= part.sums[i];
        }
        return new Histogram(column, rest);
    }

    /** The best cut of this column, if any gains something. */
    Optional<Cut> best(Boosting rules) {
        double first = 0;
        double second = 0;
        for (int i = 0; i < sums.length; i += 2) {
            first += sums[i];
            second += sums[i + 1];
        }
        double whole = gain(first, second, rules);
        double leftFirst = 0;
        double leftSecond = 0;
        int best = -1;
        double most = 1e-9;
        for (int cut = 0; 2 * cut + 2 < sums.length; cut++) {
            leftFirst += sums[2 * cut];
            leftSecond += sums[2 * cut + 1];
            if (leftSecond >= rules.leastWeight() && second - leftSecond >= rules.leastWeight()) {
                double gain = gain(leftFirst, leftSecond, rules)
                        + gain(first - leftFirst, second - leftSecond, rules)
                        - whole;
                if (gain > most) {
                    most = gain;
                    best = cut;
                }
            }
        }
        return best < 0 ? Optional.empty() : Optional.of(new Cut(column, best, most));
    }

    private static double gain(double first, double second, Boosting rules) {
        return first * first / (second + rules.lambda());
    }
}
