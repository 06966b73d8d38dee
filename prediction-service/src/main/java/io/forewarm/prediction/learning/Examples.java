package io.forewarm.prediction.learning;

import java.util.Arrays;

/**
 * What a model is fitted to: rows of numbers, whether or how often it happened, and how much each counts. Grows; one
 * writer at a time.
 */
public final class Examples {

    private final float[][] columns;
    private float[] weights = new float[1024];
    private float[] offsets = new float[1024];
    private float[] times = new float[1024];
    private int[] questions = new int[1024];
    private int question;
    private int size;

    /** No examples yet, of so many columns. */
    public Examples(int columns) {
        if (columns < 1) {
            throw new IllegalArgumentException("columns must be >= 1: " + columns);
        }
        this.columns = new float[columns][1024];
    }

    /**
     * Adds one example.
     *
     * @param row copied; NaN is not allowed
     * @param weight how many it stands for; above 0
     * @param offset known part of the log odds, such as the logarithm of how long it was looked at
     */
    public void add(float[] row, boolean whetherHappened, double weight, double offset) {
        add(row, whetherHappened ? 1 : 0, weight, offset);
    }

    /**
     * Adds one example of something that may happen more than once.
     *
     * @param row copied; NaN is not allowed
     * @param howOften at least 0
     * @param weight how many it stands for; above 0
     * @param offset known part of the logarithm of what is expected
     */
    public void add(float[] row, double howOften, double weight, double offset) {
        if (!(howOften >= 0)) {
            throw new IllegalArgumentException("howOften must be >= 0: " + howOften);
        }
        if (row.length != columns.length || !(weight > 0) || !Double.isFinite(offset)) {
            throw new IllegalArgumentException("a row of %d with weight > 0 is wanted: %d, %s, %s"
                    .formatted(columns.length, row.length, weight, offset));
        }
        if (size == weights.length) {
            grow();
        }
        for (int column = 0; column < row.length; column++) {
            if (Float.isNaN(row[column])) {
                throw new IllegalArgumentException("column %d must be a number".formatted(column));
            }
            columns[column][size] = row[column];
        }
        times[size] = (float) howOften;
        questions[size] = question;
        weights[size] = (float) weight;
        offsets[size] = (float) offset;
        size++;
    }

    /** What is added from here on answers another question, of whose answers one is right; see {@link Loss#CHOICE}. */
    public void nextQuestion() {
        question++;
    }

    private void grow() {
        int length = size * 2;
        for (int column = 0; column < columns.length; column++) {
            columns[column] = Arrays.copyOf(columns[column], length);
        }
        weights = Arrays.copyOf(weights, length);
        offsets = Arrays.copyOf(offsets, length);
        times = Arrays.copyOf(times, length);
        questions = Arrays.copyOf(questions, length);
    }

    public int size() {
        return size;
    }

    /** Whether there are both some in which it happened and some in which it did not. */
    public boolean hasBoth() {
        boolean yes = false;
        boolean no = false;
        for (int row = 0; row < size; row++) {
            yes |= happened(row);
            no |= !happened(row);
        }
        return yes && no;
    }

    /** Whether there are both some that were added with at most that number and some with more. */
    public boolean hasBoth(int bound) {
        boolean within = false;
        boolean beyond = false;
        for (int row = 0; row < size; row++) {
            within |= times[row] <= bound;
            beyond |= times[row] > bound;
        }
        return within && beyond;
    }

    public int columns() {
        return columns.length;
    }

    float value(int column, int row) {
        return columns[column][row];
    }

    boolean happened(int row) {
        return times[row] > 0;
    }

    float times(int row) {
        return times[row];
    }

    int question(int row) {
        return questions[row];
    }

    float weight(int row) {
        return weights[row];
    }

    float offset(int row) {
        return offsets[row];
    }
}
