package io.forewarm.prediction.learning;

import io.forewarm.prediction.learning.BoostedTrees.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Fits {@link BoostedTrees}: gradient boosting (Friedman, <i>Greedy function approximation</i>, Annals of Statistics
 * 29, 2001), with second-order steps {@code -G / (H + lambda)} and gains {@code G^2 / (H + lambda)} per node (Chen and
 * Guestrin, <i>XGBoost</i>, KDD 2016), on histograms, of which the smaller child's is summed and the other's is the
 * difference (Ke et al., <i>LightGBM</i>, NIPS 2017).
 *
 * <p>Smile's boosting takes neither weights nor offsets, and splits exactly, which takes too long for a million rows.
 *
 * @param trees how many; 1 to 10,000
 * @param depth of each; 1 to 10
 * @param rate share of each step that is taken; in (0, 1]
 * @param lambda pulls steps to 0; twice as much halves the step of a leaf that weighs that much
 * @param leastWeight a leaf's sum of second derivatives at the least, about the number of rare examples in it
 * @param columnShare share of the columns that each tree may ask for; in (0, 1]
 */
public record Boosting(int trees, int depth, double rate, double lambda, double leastWeight, double columnShare) {

    static final int DEEPEST = 10;

    static final int MOST_TREES = 10_000;

    public Boosting {
        if (trees < 1 || trees > MOST_TREES || depth < 1 || depth > DEEPEST) {
            throw new IllegalArgumentException("trees must be from 1 to %d and depth from 1 to %d: %d, %d"
                    .formatted(MOST_TREES, DEEPEST, trees, depth));
        }
        if (!(rate > 0 && rate <= 1) || !(columnShare > 0 && columnShare <= 1)) {
            throw new IllegalArgumentException(
                    "rate and columnShare must be in (0, 1]: %s, %s".formatted(rate, columnShare));
        }
        if (!(lambda >= 0) || !(leastWeight > 0)) {
            throw new IllegalArgumentException(
                    "lambda must be >= 0 and leastWeight > 0: %s, %s".formatted(lambda, leastWeight));
        }
    }

    /**
     * Fits the trees. The same examples and the same random numbers give the same trees, on however many processors.
     *
     * @param random chooses the columns of each tree
     * @throws IllegalArgumentException unless there are both examples in which it happened and others
     */
    public BoostedTrees fit(Examples examples, RandomGenerator random) {
        return fit(examples, Loss.ODDS, random);
    }

    /**
     * The same for other losses.
     *
     * @throws IllegalArgumentException unless there are both examples in which it happened and others
     */
    public BoostedTrees fit(Examples examples, Loss loss, RandomGenerator random) {
        // Of a choice only differences count.
        double rate = logRate(examples, examples::times, examples::happened);
        double base = loss == Loss.CHOICE ? 0 : rate;
        var columns = bins(examples, examples::happened);
        var gradients = new Gradients(examples, loss, base);
        var grower = new TreeGrower(this, columns, List.of(gradients));
        var grown = new ArrayList<Tree>();
        for (int tree = 0; tree < trees; tree++) {
            gradients.update();
            grown.add(grower.grow(choose(examples.columns(), random), 0));
        }
        return new BoostedTrees(base, depth, grown);
    }

    /**
     * Fits trees that answer several questions at once: whether the number that each example was added with is at most
     * this bound, and that one. All share their splits, which each question decides in its turn, and each has steps of
     * its own in the leaves.
     *
     * @param bounds one for each question; of each, there must be examples on both sides
     * @throws IllegalArgumentException if there are not
     */
    public SharedTrees fitWithin(Examples examples, List<Integer> bounds, RandomGenerator random) {
        var gradients = new ArrayList<Gradients>();
        var bases = new double[bounds.size()];
        for (int asked = 0; asked < bases.length; asked++) {
            var within = within(examples, bounds.get(asked));
            bases[asked] = logRate(examples, row -> within.test(row) ? 1 : 0, within);
            gradients.add(new Gradients(examples, within, Loss.ODDS, bases[asked]));
        }
        var columns = bins(examples, within(examples, bounds.get(bounds.size() / 2)));
        var grower = new TreeGrower(this, columns, gradients);
        var grown = new ArrayList<Tree>();
        for (int tree = 0; tree < trees; tree++) {
            gradients.forEach(Gradients::update);
            grown.add(grower.grow(choose(examples.columns(), random), tree % bases.length));
        }
        return new SharedTrees(bases, depth, grown);
    }

    private static IntPredicate within(Examples examples, int bound) {
        return row -> examples.times(row) <= bound;
    }

    private static List<Bins> bins(Examples examples, IntPredicate happened) {
        return IntStream.range(0, examples.columns())
                .parallel()
                .mapToObj(column -> Bins.of(examples, column, happened))
                .toList();
    }

    private static double logRate(Examples examples, IntToDoubleFunction times, IntPredicate happens) {
        double happened = 0;
        double exposure = 0;
        boolean both = false;
        for (int row = 0; row < examples.size(); row++) {
            happened += times.applyAsDouble(row) * examples.weight(row);
            exposure += examples.weight(row) * Math.exp(examples.offset(row));
            both |= !happens.test(row);
        }
        if (!both || happened == 0) {
            throw new IllegalArgumentException("examples of both kinds are wanted, among " + examples.size());
        }
        return Math.log(happened / exposure);
    }

    private List<Integer> choose(int columns, RandomGenerator random) {
        var chosen = new ArrayList<Integer>();
        for (int column = 0; column < columns; column++) {
            if (random.nextDouble() < columnShare) {
                chosen.add(column);
            }
        }
        return chosen.isEmpty() ? List.of(random.nextInt(columns)) : chosen;
    }
}
