package io.forewarm.persona.training;

import java.util.Random;

/** Clouds of points, one for each class, that overlap a little. */
public final class TestExamples {

    private TestExamples() {}

    /**
     * Class 0 around (0, 0), class 1 around (3, 0), class 2 around (0, 3).
     *
     * @param sizes how many of each class
     */
    public static LabelledExamples clouds(long seed, int... sizes) {
        var random = new Random(seed);
        int all = 0;
        for (int size : sizes) {
            all += size;
        }
        double[][] rows = new double[all][];
        int[] labels = new int[all];
        int next = 0;
        for (int value = 0; value < sizes.length; value++) {
            for (int i = 0; i < sizes[value]; i++) {
                labels[next] = value;
                rows[next++] = new double[] {
                    (value == 1 ? 3 : 0) + random.nextGaussian(), (value == 2 ? 3 : 0) + random.nextGaussian(), 1
                };
            }
        }
        return new LabelledExamples(rows, labels, sizes.length);
    }
}
