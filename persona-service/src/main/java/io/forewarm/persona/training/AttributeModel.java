package io.forewarm.persona.training;

import io.forewarm.model.persona.Distribution;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.feature.FeatureVector;
import java.util.Arrays;
import java.util.List;

/**
 * What one attribute looks like in the features.
 *
 * @param logistic over the standardised features, a class for each constant of the attribute
 * @param calibration of its shares, on the users that it was fitted to
 * @param frequencies how frequent each constant was among these; each above 0
 */
public record AttributeModel(LogisticModel logistic, PlattCalibration calibration, List<Double> frequencies) {

    public AttributeModel {
        frequencies = List.copyOf(frequencies);
    }

    /**
     * Probability of each constant: {@code p(v) ~ share(v) * prior(v) / frequency(v)}, where share is what it is among
     * the users that the model was fitted to: Bayes' rule with another prior (Saerens et al. 2002).
     */
    public <E extends Enum<E>> Distribution<E> shares(FeatureVector features, Distribution<E> prior) {
        return shares(features.standardised(), prior);
    }

    /** The same of features that are {@link FeatureVector#standardised() standardised} already. */
    public <E extends Enum<E>> Distribution<E> shares(double[] standardised, Distribution<E> prior) {
        return prior.with(probabilities(standardised, prior.inOrder()));
    }

    /** The same as numbers, in the order of the constants. */
    double[] probabilities(double[] standardised, double[] prior) {
        double[] weights = calibration.of(logistic.shares(standardised));
        if (weights.length != prior.length) {
            throw new IllegalArgumentException(
                    "the model must be about %d values: %d".formatted(prior.length, weights.length));
        }
        double sum = 0;
        for (int value = 0; value < weights.length; value++) {
            weights[value] *= prior[value] / frequencies.get(value);
            sum += weights[value];
        }
        for (int value = 0; value < weights.length; value++) {
            weights[value] = sum > 0 ? weights[value] / sum : prior[value];
        }
        return weights;
    }

    /** How much a feature adds to the log-odds of a value against the mean of all values. */
    public <E extends Enum<E>> double weight(Feature feature, E value, FeatureVector features) {
        return logistic.weight(feature.number(), numberOf(value), features.standardised(feature));
    }

    /** The place of a constant among its kind, which is that of its class or its column. */
    static <E extends Enum<E>> int numberOf(E constant) {
        return Arrays.asList(constant.getDeclaringClass().getEnumConstants()).indexOf(constant);
    }
}
