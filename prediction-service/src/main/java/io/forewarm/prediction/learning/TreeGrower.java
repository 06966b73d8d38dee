package io.forewarm.prediction.learning;

import io.forewarm.prediction.learning.BoostedTrees.Tree;
import io.forewarm.prediction.learning.Histogram.Cut;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Grows one tree after the other, and moves the log odds of all rows by what each leaf says. Where several things are
 * asked of the same rows, each leaf has a step for each of them, and one of them decides where a tree splits.
 */
final class TreeGrower {

    /**
     * Steps in log odds are at most this long before the rate shortens them. At a rare event's base rate the second
     * derivative is next to nothing, and the first step of a leaf full of it would be in the hundreds; with half of
     * this it takes twice as many trees to get from one in ten thousand to one in ten.
     */
    private static final double LONGEST_STEP = 3;

    private final Boosting rules;
    private final List<Bins> columns;
    private final List<Gradients> all;
    private Gradients gradients;

    /** One thing or more is asked of the rows. */
    TreeGrower(Boosting rules, List<Bins> columns, List<Gradients> all) {
        this.rules = rules;
        this.columns = columns;
        this.all = List.copyOf(all);
        this.gradients = all.getFirst();
    }

    /**
     * The next tree.
     *
     * @param guide which of the things asked decides where it splits
     */
    Tree grow(List<Integer> chosen, int guide) {
        int inner = (1 << rules.depth()) - 1;
        var tree = new Tree(new int[inner], new float[inner], new float[(inner + 1) * all.size()]);
        Arrays.fill(tree.thresholds(), Float.POSITIVE_INFINITY);
        gradients = all.get(guide);
        var rows = Rows.all(gradients.size());
        grow(tree, new Node(0, rows), histograms(chosen, rows));
        return tree;
    }

    /**
     * A place in the tree.
     *
     * @param index root 0, children of i at 2i + 1 and 2i + 2
     */
    private record Node(int index, Rows rows) {

        Node left(Rows part) {
            return new Node(2 * index + 1, part);
        }

        Node right(Rows part) {
            return new Node(2 * index + 2, part);
        }
    }

    private void grow(Tree tree, Node node, List<Histogram> histograms) {
        int inner = tree.features().length;
        if (node.index() >= inner) {
            step(tree, node, node.index() - inner);
            return;
        }
        var best = best(histograms);
        if (best.isEmpty()) {
            step(tree, node, leftmostLeaf(node.index(), inner));
            return;
        }
        split(tree, node, histograms, best.get());
    }

    private void split(Tree tree, Node node, List<Histogram> histograms, Cut cut) {
        var bins = columns.get(cut.column());
        tree.features()[node.index()] = cut.column();
        tree.thresholds()[node.index()] = bins.edge(cut.cut());
        var parts = node.rows().split(bins, cut.cut());
        boolean leavesNext = 2 * node.index() + 1 >= tree.features().length;
        if (leavesNext) {
            grow(tree, node.left(parts.left()), List.of());
            grow(tree, node.right(parts.right()), List.of());
            return;
        }
        boolean leftIsSmall = parts.left().size() <= parts.right().size();
        var chosen = histograms.stream().map(Histogram::column).toList();
        var small = histograms(chosen, leftIsSmall ? parts.left() : parts.right());
        var large = IntStream.range(0, small.size())
                .mapToObj(i -> histograms.get(i).minus(small.get(i)))
                .toList();
        grow(tree, node.left(parts.left()), leftIsSmall ? small : large);
        grow(tree, node.right(parts.right()), leftIsSmall ? large : small);
    }

    private List<Histogram> histograms(List<Integer> chosen, Rows rows) {
        return chosen.parallelStream()
                .map(column -> Histogram.of(column, columns.get(column), rows, gradients))
                .toList();
    }

    /** Of equal gains the first column's, whatever the order in which they were found. */
    private Optional<Cut> best(List<Histogram> histograms) {
        return histograms.stream()
                .flatMap(histogram -> histogram.best(rules).stream())
                .max(Comparator.comparingDouble(Cut::gain)
                        .thenComparing(Comparator.comparingInt(Cut::column).reversed()));
    }

    /** A node that does not split sends everything to the left, down to here. */
    private static int leftmostLeaf(int node, int inner) {
        int at = node;
        while (at < inner) {
            at = 2 * at + 1;
        }
        return at - inner;
    }

    private void step(Tree tree, Node node, int leaf) {
        for (int asked = 0; asked < all.size(); asked++) {
            tree.leaves()[leaf * all.size() + asked] = step(node.rows(), all.get(asked));
        }
    }

    private float step(Rows rows, Gradients moved) {
        double first = 0;
        double second = 0;
        for (int at = rows.from(); at < rows.to(); at++) {
            first += moved.first(rows.row(at));
            second += moved.second(rows.row(at));
        }
        double step = rows.size() == 0 ? 0 : -first / (second + rules.lambda());
        float taken = (float) (rules.rate() * Math.clamp(step, -LONGEST_STEP, LONGEST_STEP));
        for (int at = rows.from(); at < rows.to(); at++) {
            moved.add(rows.row(at), taken);
        }
        return taken;
    }
}
