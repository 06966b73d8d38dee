package io.forewarm.persona.training.smile;

import io.forewarm.persona.training.Classifier;
import io.forewarm.persona.training.ClassifierFit;
import io.forewarm.persona.training.LabelledExamples;
import java.util.Arrays;
import java.util.Random;
import smile.classification.RandomForest;
import smile.model.cart.SplitRule;

/**
 * Random forest (Breiman 2001), by Smile.
 *
 * @param trees how many; twice as many take twice the time and steady the shares a little
 */
public record ForestFit(int trees) implements ClassifierFit {

    private static final int DEPTH = 12;
    private static final int NODES = 500;
    /** Examples in a leaf at least: smaller ones would learn single users by heart. */
    private static final int LEAF = 3;

    @Override
    public String name() {
        return "random forest of %d trees".formatted(trees);
    }

    @Override
    public Classifier fit(LabelledExamples examples, long seed) {
        int[] counts = examples.counts();
        int least = Arrays.stream(counts).min().orElse(1);
        // By these Smile divides how many of each class a tree gets to see.
        int[] weights = Arrays.stream(counts)
                .map(count -> (int) Math.round(count / (double) least))
                .toArray();
        // 0 columns: Smile's default, the root of their number.
        var options = new RandomForest.Options(
                trees,
                0,
                SplitRule.GINI,
                DEPTH,
                NODES,
                LEAF,
                1.0,
                weights,
                new Random(seed).longs(trees).toArray(),
                null);
        return Frames.classifier(RandomForest.fit(Frames.LABEL, Frames.of(examples), options), examples);
    }
}
