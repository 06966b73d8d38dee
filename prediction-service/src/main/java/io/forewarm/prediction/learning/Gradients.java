package io.forewarm.prediction.learning;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** First and second derivatives of the loss, at what the trees so far give. */
final class Gradients {

    /** Where a probability is nearly 0 or 1, its second derivative is this at least. */
    private static final double LEAST_CURVATURE = 1e-7;

    private final Examples examples;
    private final IntPredicate happened;
    private final Loss loss;
    private final double[] sums;
    private final float[] first;
    private final float[] second;

    Gradients(Examples examples, Loss loss, double base) {
        this(examples, examples::happened, loss, base);
    }

    /** The same where it is told otherwise in which rows it happened; not for counts. */
    Gradients(Examples examples, IntPredicate happened, Loss loss, double base) {
        this.examples = examples;
        this.happened = happened;
        this.loss = loss;
        this.sums = new double[examples.size()];
        this.first = new float[examples.size()];
        this.second = new float[examples.size()];
        for (int row = 0; row < sums.length; row++) {
            sums[row] = base + examples.offset(row);
        }
    }

    void update() {
        switch (loss) {
            case ODDS -> rows().forEach(row -> binary(row, 1 / (1 + Math.exp(-sums[row]))));
            case COUNT -> rows().forEach(row -> count(row, Math.exp(sums[row])));
            case CHOICE -> choices();
        }
    }

    private IntStream rows() {
        return IntStream.range(0, sums.length).parallel();
    }

    private void binary(int row, double probability) {
        set(row, probability - (happened.test(row) ? 1 : 0), probability * (1 - probability));
    }

    private void count(int row, double expected) {
        set(row, expected - examples.times(row), expected);
    }

    private void set(int row, double slope, double curvature) {
        float weight = examples.weight(row);
        first[row] = (float) (weight * slope);
        second[row] = (float) (weight * Math.max(LEAST_CURVATURE, curvature));
    }

    private void choices() {
        for (int from = 0, to; from < sums.length; from = to) {
            double most = Double.NEGATIVE_INFINITY;
            for (to = from; to < sums.length && examples.question(to) == examples.question(from); to++) {
                most = Math.max(most, sums[to]);
            }
            double all = 0;
            for (int row = from; row < to; row++) {
                all += Math.exp(sums[row] - most);
            }
            for (int row = from; row < to; row++) {
                binary(row, Math.exp(sums[row] - most) / all);
            }
        }
    }

    void add(int row, double step) {
        sums[row] += step;
    }

    float first(int row) {
        return first[row];
    }

    float second(int row) {
        return second[row];
    }

    int size() {
        return first.length;
    }
}
