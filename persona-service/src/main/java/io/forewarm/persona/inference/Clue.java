package io.forewarm.persona.inference;

import io.forewarm.persona.feature.Feature;

/**
 * One weight of a model.
 *
 * @param value what the feature speaks for, or against if the weight is negative
 * @param weight log-odds per spread of the feature
 * @param why the reason for people
 */
record Clue<E extends Enum<E>>(E value, Feature feature, double weight, String why) {

    Clue {
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("weight must be finite: " + weight);
        }
    }
}
