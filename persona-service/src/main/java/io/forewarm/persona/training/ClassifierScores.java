package io.forewarm.persona.training;

import java.util.stream.IntStream;

/** How good probabilities and decisions are. */
public final class ClassifierScores {

    private static final int BINS = 10;

    /** A probability below this counts as this: one wrong certainty must not outweigh all else. */
    private static final double LEAST = 1e-6;

    private ClassifierScores() {}

    /** Mean of {@code -ln(probability of the right class)} by the examples' weights; NaN if there are none. */
    public static double logLoss(double[][] shares, LabelledExamples examples) {
        double sum = 0;
        long weights = 0;
        for (int example = 0; example < shares.length; example++) {
            sum += examples.weight(example) * loss(shares[example], examples.label(example));
            weights += examples.weight(example);
        }
        return sum / weights;
    }

    /** The same with each class weighing the same; for classifiers that were fitted so. */
    public static double balancedLogLoss(double[][] shares, LabelledExamples examples) {
        int[] counts = examples.counts();
        long present = IntStream.of(counts).filter(count -> count > 0).count();
        return IntStream.range(0, shares.length)
                .mapToDouble(example -> loss(shares[example], examples.label(example))
                        / (counts[examples.label(example)] * (double) present))
                .sum();
    }

    /** Share of right decisions. */
    public static double accuracy(int[] decisions, LabelledExamples examples) {
        return IntStream.range(0, decisions.length)
                        .filter(example -> decisions[example] == examples.label(example))
                        .count()
                / (double) decisions.length;
    }

    /** Mean over the classes of the share of right decisions in each. */
    public static double balancedAccuracy(int[] decisions, LabelledExamples examples) {
        int[] counts = examples.counts();
        int[][] confusion = confusion(decisions, examples);
        return IntStream.range(0, counts.length)
                .filter(value -> counts[value] > 0)
                .mapToDouble(value -> confusion[value][value] / (double) counts[value])
                .average()
                .orElse(Double.NaN);
    }

    /** How often a class (row) was taken for a class (column). */
    public static int[][] confusion(int[] decisions, LabelledExamples examples) {
        int[][] confusion = new int[examples.classes()][examples.classes()];
        for (int example = 0; example < decisions.length; example++) {
            confusion[examples.label(example)][decisions[example]]++;
        }
        return confusion;
    }

    /**
     * Expected calibration error: over ten bins of the highest probability, how far it lies from the share of cases in
     * which that class was right, weighted by cases (Guo et al. 2017).
     */
    public static double calibrationError(double[][] shares, LabelledExamples examples) {
        double[] gap = new double[BINS];
        for (int example = 0; example < shares.length; example++) {
            int decision = mostProbable(shares[example]);
            double share = shares[example][decision];
            int bin = Math.min((int) (share * BINS), BINS - 1);
            gap[bin] += share - (decision == examples.label(example) ? 1 : 0);
        }
        double sum = 0;
        for (double each : gap) {
            sum += Math.abs(each);
        }
        return sum / shares.length;
    }

    /** The class with the highest share, the first of equals. */
    public static int mostProbable(double[] shares) {
        int best = 0;
        for (int value = 1; value < shares.length; value++) {
            best = shares[value] > shares[best] ? value : best;
        }
        return best;
    }

    private static double loss(double[] shares, int label) {
        return -Math.log(Math.max(LEAST, shares[label]));
    }
}
