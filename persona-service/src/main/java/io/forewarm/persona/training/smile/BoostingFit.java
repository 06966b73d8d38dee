package io.forewarm.persona.training.smile;

import io.forewarm.persona.training.Classifier;
import io.forewarm.persona.training.ClassifierFit;
import io.forewarm.persona.training.LabelledExamples;
import smile.classification.GradientTreeBoost;
import smile.math.MathEx;

/**
 * Gradient boosted trees (Friedman 2001), by Smile.
 *
 * @param rounds trees a class; twice as many take twice the time
 */
public record BoostingFit(int rounds) implements ClassifierFit {

    private static final int DEPTH = 4;
    private static final int NODES = 6;
    private static final int LEAF = 5;
    private static final double SHRINKAGE = 0.1;
    private static final double SUBSAMPLE = 0.7;

    @Override
    public String name() {
        return "gradient boosting of %d rounds".formatted(rounds);
    }

    @Override
    public Classifier fit(LabelledExamples examples, long seed) {
        // Seeds only the thread that calls, which is the one that samples.
        MathEx.setSeed(seed);
        var options = new GradientTreeBoost.Options(rounds, DEPTH, NODES, LEAF, SHRINKAGE, SUBSAMPLE, null, null);
        return Frames.classifier(
                GradientTreeBoost.fit(Frames.LABEL, Frames.of(examples.balanced()), options), examples);
    }
}
