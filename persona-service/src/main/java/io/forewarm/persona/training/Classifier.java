package io.forewarm.persona.training;

/** Tells how probable each class is. Thread-safe. */
@FunctionalInterface
public interface Classifier {

    /**
     * Probability of each class, adding up to 1.
     *
     * @param row as long as those it was fitted to
     */
    double[] shares(double[] row);
}
