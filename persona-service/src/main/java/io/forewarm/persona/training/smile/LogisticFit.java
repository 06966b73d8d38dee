package io.forewarm.persona.training.smile;

import io.forewarm.persona.training.ClassifierFit;
import io.forewarm.persona.training.LabelledExamples;
import io.forewarm.persona.training.LogisticModel;
import io.forewarm.persona.training.Scaling;
import java.util.Arrays;
import smile.classification.LogisticRegression;

/**
 * Multinomial logistic regression with an L2 penalty, by Smile.
 *
 * @param penalty strength; 0 for none. Twice as much makes weights about a third smaller
 */
public record LogisticFit(double penalty) implements ClassifierFit {

    private static final double TOLERANCE = 1e-4;
    private static final int MOST_ROUNDS = 300;

    @Override
    public String name() {
        return "logistic regression, penalty %.0f".formatted(penalty);
    }

    @Override
    public LogisticModel fit(LabelledExamples examples, long seed) {
        var scaling = Scaling.of(examples);
        var balanced = examples.balanced();
        double[][] rows = Arrays.stream(balanced.rows()).map(scaling::of).toArray(double[][]::new);
        return new LogisticModel(scaling, weights(rows, balanced));
    }

    private double[][] weights(double[][] rows, LabelledExamples balanced) {
        var options = new LogisticRegression.Options(penalty, TOLERANCE, MOST_ROUNDS);
        if (balanced.classes() == 2) {
            double[] own = LogisticRegression.binomial(rows, balanced.labels(), options)
                    .coefficients();
            return new double[][] {new double[own.length], own};
        }
        double[][] against =
                LogisticRegression.multinomial(rows, balanced.labels(), options).coefficients();
        // Smile gives the weights against the last class.
        var weights = Arrays.copyOf(against, against.length + 1);
        weights[against.length] = new double[against[0].length];
        return weights;
    }
}
