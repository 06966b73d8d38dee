package io.forewarm.prediction.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Sums of regression trees that give the logarithms of the odds of several things, which share all splits: one walk
 * answers all. Otherwise as {@link BoostedTrees}. Immutable.
 */
public final class SharedTrees {

    /** As many as anybody asks. */
    private static final int MOST_QUESTIONS = 100;

    private final double[] bases;
    private final int depth;
    private final int[] features;
    private final float[] thresholds;

    /** Of each leaf a step for each question, leaves one behind the other. */
    private final float[] leaves;

    private final long[] nodes;

    SharedTrees(double[] bases, int depth, List<BoostedTrees.Tree> trees) {
        int inner = (1 << depth) - 1;
        int outer = (inner + 1) * bases.length;
        this.bases = bases.clone();
        this.depth = depth;
        this.features = new int[inner * trees.size()];
        this.thresholds = new float[inner * trees.size()];
        this.leaves = new float[outer * trees.size()];
        for (int tree = 0; tree < trees.size(); tree++) {
            System.arraycopy(trees.get(tree).features(), 0, features, tree * inner, inner);
            System.arraycopy(trees.get(tree).thresholds(), 0, thresholds, tree * inner, inner);
            System.arraycopy(trees.get(tree).leaves(), 0, leaves, tree * outer, outer);
        }
        this.nodes = BoostedTrees.nodes(features, thresholds);
    }

    /** How many trees there are. */
    public int size() {
        return features.length / ((1 << depth) - 1);
    }

    /** How many questions they answer. */
    public int questions() {
        return bases.length;
    }

    /**
     * Fills in a probability for each question: {@code 1 / (1 + exp(-logOdds))}.
     *
     * @param row values of the columns that the trees were fitted to; no NaN
     */
    public void probabilities(float[] row, double[] into) {
        logOdds(row, into);
        for (int asked = 0; asked < into.length; asked++) {
            into[asked] = 1 / (1 + Math.exp(-into[asked]));
        }
    }

    /** Fills in the logarithm of the odds for each question. */
    void logOdds(float[] row, double[] into) {
        int[] keys = BoostedTrees.keys(row);
        int inner = (1 << depth) - 1;
        System.arraycopy(bases, 0, into, 0, bases.length);
        int first = 0;
        int leaf = 0;
        for (; first + 4 * inner <= nodes.length; first += 4 * inner, leaf += 4 * (inner + 1)) {
            // Each step waits for the one before it, so four trees are walked side by side.
            int a = 0;
            int b = 0;
            int c = 0;
            int d = 0;
            for (int level = 0; level < depth; level++) {
                a = BoostedTrees.next(a, nodes[first + a], keys);
                b = BoostedTrees.next(b, nodes[first + inner + b], keys);
                c = BoostedTrees.next(c, nodes[first + 2 * inner + c], keys);
                d = BoostedTrees.next(d, nodes[first + 3 * inner + d], keys);
            }
            add(leaf + a - inner, into);
            add(leaf + b + 1, into);
            add(leaf + c + inner + 2, into);
            add(leaf + d + 2 * inner + 3, into);
        }
        for (; first < nodes.length; first += inner, leaf += inner + 1) {
            int at = 0;
            for (int level = 0; level < depth; level++) {
                at = BoostedTrees.next(at, nodes[first + at], keys);
            }
            add(leaf + at - inner, into);
        }
    }

    private void add(int leaf, double[] into) {
        int at = leaf * bases.length;
        for (int asked = 0; asked < bases.length; asked++) {
            into[asked] += leaves[at + asked];
        }
    }

    /** All that {@link #readFrom} needs. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeByte(bases.length);
        for (double base : bases) {
            out.writeDouble(base);
        }
        out.writeByte(depth);
        out.writeInt(size());
        for (int i = 0; i < features.length; i++) {
            out.writeShort(features[i]);
            out.writeFloat(thresholds[i]);
        }
        for (float leaf : leaves) {
            out.writeFloat(leaf);
        }
    }

    /**
     * The trees that were written.
     *
     * @param columns how many there are to ask for
     * @throws IOException if these are no trees over so many columns
     */
    public static SharedTrees readFrom(DataInput in, int columns) throws IOException {
        int questions = in.readByte();
        if (questions < 1 || questions > MOST_QUESTIONS) {
            throw new IOException("questions must be from 1 to %d: %d".formatted(MOST_QUESTIONS, questions));
        }
        var bases = new double[questions];
        for (int asked = 0; asked < questions; asked++) {
            bases[asked] = in.readDouble();
        }
        int depth = in.readByte();
        int count = in.readInt();
        if (depth < 1 || depth > Boosting.DEEPEST || count < 1 || count > Boosting.MOST_TREES) {
            throw new IOException("not trees: depth %d, %d of them".formatted(depth, count));
        }
        int inner = (1 << depth) - 1;
        var trees = new ArrayList<BoostedTrees.Tree>();
        for (int tree = 0; tree < count; tree++) {
            trees.add(new BoostedTrees.Tree(new int[inner], new float[inner], new float[(inner + 1) * questions]));
            readSplits(in, trees.getLast(), columns);
        }
        for (var tree : trees) {
            for (int i = 0; i < tree.leaves().length; i++) {
                tree.leaves()[i] = in.readFloat();
            }
        }
        return new SharedTrees(bases, depth, trees);
    }

    private static void readSplits(DataInput in, BoostedTrees.Tree tree, int columns) throws IOException {
        for (int i = 0; i < tree.features().length; i++) {
            int feature = in.readShort();
            if (feature < 0 || feature >= columns) {
                throw new IOException("a column must be from 0 to %d: %d".formatted(columns - 1, feature));
            }
            tree.features()[i] = feature;
            tree.thresholds()[i] = in.readFloat();
        }
    }
}
