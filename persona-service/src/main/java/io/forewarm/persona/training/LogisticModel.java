package io.forewarm.persona.training;

import java.util.List;

/**
 * Multinomial logistic regression: {@code p(class) ~ exp(bias + sum over columns of weight * scaled value)}.
 *
 * @param weights of each class: one for each column, and the bias behind them
 */
public record LogisticModel(Scaling scaling, List<List<Double>> weights) implements Classifier {

    public LogisticModel {
        weights = weights.stream().map(List::copyOf).toList();
        for (var own : weights) {
            if (own.size() != scaling.means().size() + 1) {
                throw new IllegalArgumentException("there must be %d weights and a bias: %d"
                        .formatted(scaling.means().size(), own.size()));
            }
        }
    }

    @Override
    public double[] shares(double[] row) {
        double[] scaled = scaling.of(row);
        double[] scores =
                weights.stream().mapToDouble(own -> score(own, scaled)).toArray();
        return softmax(scores);
    }

    private static double score(List<Double> own, double[] scaled) {
        double score = own.get(scaled.length);
        for (int column = 0; column < scaled.length; column++) {
            score += own.get(column) * scaled[column];
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
