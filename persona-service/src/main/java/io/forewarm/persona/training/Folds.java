package io.forewarm.persona.training;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Deals examples out into folds at random, so that each class is spread evenly. */
public final class Folds {

    private Folds() {}

    /**
     * The fold of each example.
     *
     * @param folds how many; at least 2
     * @param seed the same seed and examples give the same folds
     */
    public static int[] of(LabelledExamples examples, int folds, long seed) {
        int[] order = shuffled(examples.size(), new Random(seed));
        int[] fold = new int[examples.size()];
        int next = 0;
        for (int value = 0; value < examples.classes(); value++) {
            for (int example : order) {
                if (examples.label(example) == value) {
                    fold[example] = next++ % folds;
                }
            }
        }
        return fold;
    }

    /** Shares for each example from a classifier that was fitted without that example's fold. */
    static double[][] unseen(ClassifierFit fit, LabelledExamples examples, int[] fold, long seed) {
        double[][] shares = new double[examples.size()][];
        int folds = Arrays.stream(fold).max().orElse(-1) + 1;
        for (int left = 0; left < folds; left++) {
            int out = left;
            var classifier = fit.fit(examples.where(example -> fold[example] != out), seed);
            for (int example = 0; example < fold.length; example++) {
                if (fold[example] == out) {
                    shares[example] = classifier.shares(examples.row(example));
                }
            }
        }
        return shares;
    }

    private static int[] shuffled(int size, RandomGenerator random) {
        int[] order = IntStream.range(0, size).toArray();
        for (int i = size - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
        return order;
    }
}
