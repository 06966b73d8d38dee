package io.forewarm.persona.training;

import java.util.Arrays;

/**
 * Multinomial logistic regression: {@code p(class) ~ exp(bias + sum over columns of weight * scaled value)}.
 *
 * @param weights of each class: one for each column, and the bias behind them
 */
@SuppressWarnings("ArrayRecordComponent") // Asked at each event, for which lists of boxes are too slow; not compared.
public record LogisticModel(Scaling scaling, double[][] weights) implements Classifier {

    public LogisticModel {
        weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
        for (var own : weights) {
            if (own.length != scaling.columns() + 1) {
                throw new IllegalArgumentException(
                        "there must be %d weights and a bias: %d".formatted(scaling.columns(), own.length));
            }
        }
    }

    @Override
    public double[] shares(double[] row) {
        double[] scaled = scaling.of(row);
        var scores = new double[weights.length];
        for (int value = 0; value < scores.length; value++) {
            scores[value] = score(weights[value], scaled);
        }
        return softmax(scores);
    }

    /** How much a column's number adds to the log-odds of a class against the mean of all classes. */
    double weight(int column, int value, double number) {
        if (!scaling.varies(column)) {
            return 0;
        }
        double mean = 0;
        for (var own : weights) {
            mean += own[column] / weights.length;
        }
        return (weights[value][column] - mean) * scaling.of(column, number);
    }

    private static double score(double[] own, double[] scaled) {
        double score = own[scaled.length];
        for (int column = 0; column < scaled.length; column++) {
            score += own[column] * scaled[column];
        }
        return score;
    }

    /** Exponentials that add up to 1; takes the array over. */
    static double[] softmax(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = Math.exp(scores[i] - highest);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
        return scores;
    }
}
