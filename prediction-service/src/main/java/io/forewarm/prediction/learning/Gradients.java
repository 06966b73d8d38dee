package io.forewarm.prediction.learning;

import java.util.stream.IntStream;

/** First and second derivatives of the logistic loss, at the log odds that the trees so far give. */
final class Gradients {

    /** Where a probability is nearly 0 or 1, its second derivative is this at least. */
    private static final double LEAST_CURVATURE = 1e-7;

    private final Examples examples;
    private final double[] logOdds;
    private final float[] first;
    private final float[] second;

    Gradients(Examples examples, double base) {
        this.examples = examples;
        this.logOdds = new double[examples.size()];
        this.first = new float[examples.size()];
        this.second = new float[examples.size()];
        for (int row = 0; row < logOdds.length; row++) {
            logOdds[row] = base + examples.offset(row);
        }
    }

    void update() {
        IntStream.range(0, logOdds.length).parallel().forEach(row -> {
            double probability = 1 / (1 + Math.exp(-logOdds[row]));
            float weight = examples.weight(row);
            first[row] = (float) (weight * (probability - (examples.happened(row) ? 1 : 0)));
            second[row] = (float) (weight * Math.max(LEAST_CURVATURE, probability * (1 - probability)));
        });
    }

    void add(int row, double step) {
        logOdds[row] += step;
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
