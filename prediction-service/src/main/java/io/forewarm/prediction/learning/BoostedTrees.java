package io.forewarm.prediction.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * A sum of regression trees that gives the logarithm of the odds of something, or what else {@link Loss} says, see
 * {@link Boosting}. Immutable.
 *
 * <p>All trees are complete and of the same depth, and stand one behind the other, so that a look-up follows no
 * pointers: a node's children are at {@code 2i + 1} and {@code 2i + 2}, and where a tree did not split, all goes to the
 * left.
 */
public final class BoostedTrees {

    private final double base;
    private final int depth;
    private final int[] features;
    private final float[] thresholds;
    private final float[] leaves;

    /** As {@link #nodes(int[], float[])} has them. */
    private final long[] nodes;

    BoostedTrees(double base, int depth, List<Tree> trees) {
        this.base = base;
        this.depth = depth;
        int inner = (1 << depth) - 1;
        this.features = new int[inner * trees.size()];
        this.thresholds = new float[inner * trees.size()];
        this.leaves = new float[(inner + 1) * trees.size()];
        for (int tree = 0; tree < trees.size(); tree++) {
            System.arraycopy(trees.get(tree).features(), 0, features, tree * inner, inner);
            System.arraycopy(trees.get(tree).thresholds(), 0, thresholds, tree * inner, inner);
            System.arraycopy(trees.get(tree).leaves(), 0, leaves, tree * (inner + 1), inner + 1);
        }
        this.nodes = nodes(features, thresholds);
    }

    private BoostedTrees(double base, int depth, int[] features, float[] thresholds, float[] leaves) {
        this.base = base;
        this.depth = depth;
        this.features = features;
        this.thresholds = thresholds;
        this.leaves = leaves;
        this.nodes = nodes(features, thresholds);
    }

    /** Column in the upper half and threshold, as {@link #key} has it, in the lower: one node is one look at memory. */
    static long[] nodes(int[] features, float[] thresholds) {
        var nodes = new long[features.length];
        Arrays.setAll(nodes, i -> (long) features[i] << Integer.SIZE | Integer.toUnsignedLong(key(thresholds[i])));
        return nodes;
    }

    /**
     * One tree.
     *
     * @param features column that each inner node asks for
     * @param thresholds what goes to the right is above that; infinite where the node does not split
     * @param leaves what each leaf adds
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed over once and copied at once.
    record Tree(int[] features, float[] thresholds, float[] leaves) {}

    /**
     * Logarithm of the odds, or of what the trees were fitted to.
     *
     * @param row values of the columns that the trees were fitted to; no NaN
     */
    public double logOdds(float[] row) {
        return logOddsOf(keys(row));
    }

    /**
     * The same.
     *
     * <p>Which way it goes is reckoned, not branched on: half of the branches would be guessed wrong, which takes
     * longer than all else here. Each step waits for the one before it, so four trees are walked side by side.
     *
     * @param row as {@link #keys} has it
     */
    private double logOddsOf(int[] row) {
        int inner = (1 << depth) - 1;
        int trees = size();
        double sum = base;
        int tree = 0;
        for (; tree + 3 < trees; tree += 4) {
            int first = tree * inner;
            int second = first + inner;
            int third = second + inner;
            int fourth = third + inner;
            int a = 0;
            int b = 0;
            int c = 0;
            int d = 0;
            for (int level = 0; level < depth; level++) {
                a = next(a, nodes[first + a], row);
                b = next(b, nodes[second + b], row);
                c = next(c, nodes[third + c], row);
                d = next(d, nodes[fourth + d], row);
            }
            int leaf = (tree << depth) - inner;
            sum += leaves[leaf + a];
            sum += leaves[leaf + inner + 1 + b];
            sum += leaves[leaf + 2 * (inner + 1) + c];
            sum += leaves[leaf + 3 * (inner + 1) + d];
        }
        for (; tree < trees; tree++) {
            int at = 0;
            for (int level = 0; level < depth; level++) {
                at = next(at, nodes[tree * inner + at], row);
            }
            sum += leaves[(tree << depth) + at - inner];
        }
        return sum;
    }

    /** Place of the child that the row goes to. */
    static int next(int at, long node, int[] row) {
        return 2 * at + 1 + (int) (((long) (int) node - row[(int) (node >>> Integer.SIZE)]) >>> 63);
    }

    /** Whole numbers in the order of the values, so that comparing takes no branch. */
    static int[] keys(float[] values) {
        var keys = new int[values.length];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = key(values[i]);
        }
        return keys;
    }

    /** Of IEEE 754's bits, all but the sign are turned over where it is set; adding 0 makes -0 the same as 0. */
    private static int key(float value) {
        int bits = Float.floatToRawIntBits(value + 0.0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }

    /** How many trees there are. */
    public int size() {
        return leaves.length >> depth;
    }

    /** Probability: {@code 1 / (1 + exp(-logOdds))}. */
    public double probability(float[] row) {
        return 1 / (1 + Math.exp(-logOdds(row)));
    }

    /** All that {@link #readFrom} needs. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeDouble(base);
        out.writeByte(depth);
        out.writeInt(leaves.length >> depth);
        for (int feature : features) {
            out.writeShort(feature);
        }
        for (float threshold : thresholds) {
            out.writeFloat(threshold);
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
    public static BoostedTrees readFrom(DataInput in, int columns) throws IOException {
        double base = in.readDouble();
        int depth = in.readByte();
        int trees = in.readInt();
        if (depth < 1 || depth > Boosting.DEEPEST || trees < 1 || trees > Boosting.MOST_TREES) {
            throw new IOException("not trees: depth %d, %d of them".formatted(depth, trees));
        }
        var features = new int[((1 << depth) - 1) * trees];
        for (int i = 0; i < features.length; i++) {
            features[i] = in.readShort();
            if (features[i] < 0 || features[i] >= columns) {
                throw new IOException("a column must be from 0 to %d: %d".formatted(columns - 1, features[i]));
            }
        }
        var thresholds = new float[features.length];
        for (int i = 0; i < thresholds.length; i++) {
            thresholds[i] = in.readFloat();
        }
        var leaves = new float[trees << depth];
        for (int i = 0; i < leaves.length; i++) {
            leaves[i] = in.readFloat();
        }
        return new BoostedTrees(base, depth, features, thresholds, leaves);
    }
}
