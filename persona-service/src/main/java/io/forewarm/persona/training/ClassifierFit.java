package io.forewarm.persona.training;

/** An algorithm that learns a classifier in which each class weighs the same, however rare it is among the examples. */
public interface ClassifierFit {

    /** Such as {@code logistic regression}, with what sets it apart. */
    String name();

    /**
     * Learns.
     *
     * @param examples at least one of each class
     * @param seed the same seed and examples give the same classifier
     */
    Classifier fit(LabelledExamples examples, long seed);
}
