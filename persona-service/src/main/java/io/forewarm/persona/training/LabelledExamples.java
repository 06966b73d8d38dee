package io.forewarm.persona.training;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What a classifier learns from: rows of numbers, each with the number of its class. Neither is copied. */
public final class LabelledExamples {

    private final double[][] rows;
    private final int[] labels;
    private final int classes;

    /** As how many examples each counts where classes are balanced. */
    private final int[] weights;

    /**
     * Puts rows and labels together.
     *
     * @param rows all of the same length
     * @param labels class of each row, in [0, classes)
     * @param classes at least 2
     */
    public LabelledExamples(double[][] rows, int[] labels, int classes) {
        this(
                rows,
                labels,
                classes,
                IntStream.generate(() -> 1).limit(rows.length).toArray());
    }

    private LabelledExamples(double[][] rows, int[] labels, int classes, int[] weights) {
        if (rows.length != labels.length || rows.length != weights.length || classes < 2) {
            throw new IllegalArgumentException("there must be a label for each row, and 2 classes: %d, %d, %d"
                    .formatted(rows.length, labels.length, classes));
        }
        for (int label : labels) {
            if (label < 0 || label >= classes) {
                throw new IllegalArgumentException("label must be in [0, %d): %d".formatted(classes, label));
            }
        }
        this.rows = rows;
        this.labels = labels;
        this.classes = classes;
        this.weights = weights;
    }

    /** The same examples, each of which counts as so many in {@link #balanced} and in scores. */
    LabelledExamples weighing(int[] others) {
        return new LabelledExamples(rows, labels, classes, others);
    }

    int weight(int example) {
        return weights[example];
    }

    public int size() {
        return rows.length;
    }

    public int classes() {
        return classes;
    }

    public double[] row(int example) {
        return rows[example];
    }

    public int label(int example) {
        return labels[example];
    }

    /** How many there are of each class. */
    public int[] counts() {
        int[] counts = new int[classes];
        for (int label : labels) {
            counts[label]++;
        }
        return counts;
    }

    /** Those examples whose number passes. */
    public LabelledExamples where(IntPredicate number) {
        int[] kept = IntStream.range(0, size()).filter(number).toArray();
        return pick(kept);
    }

    /**
     * The same, with the examples of rare classes repeated until each class is about as heavy as the most frequent one:
     * weights for algorithms that take none.
     */
    public LabelledExamples balanced() {
        int[] counts = counts();
        int most = Arrays.stream(counts).max().orElse(0);
        int[] repeated = IntStream.range(0, size())
                .flatMap(example -> {
                    long times = Math.round(most / (double) counts[labels[example]]);
                    return IntStream.generate(() -> example).limit(weights[example] * times);
                })
                .toArray();
        return pick(repeated);
    }

    /** The same with other rows, one for each of these. */
    LabelledExamples scaled(Scaling scaling) {
        return new LabelledExamples(
                Arrays.stream(rows).map(scaling::of).toArray(double[][]::new), labels, classes, weights);
    }

    /** The rows as they are kept; for algorithms, which must not change them. */
    public double[][] rows() {
        return rows;
    }

    /** The labels as they are kept; for algorithms, which must not change them. */
    public int[] labels() {
        return labels;
    }

    private LabelledExamples pick(int[] numbers) {
        return new LabelledExamples(
                Arrays.stream(numbers).mapToObj(number -> rows[number]).toArray(double[][]::new),
                Arrays.stream(numbers).map(number -> labels[number]).toArray(),
                classes,
                Arrays.stream(numbers).map(number -> weights[number]).toArray());
    }
}
