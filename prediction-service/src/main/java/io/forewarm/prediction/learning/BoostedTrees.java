package io.forewarm.prediction.learning;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * A sum of regression trees that gives the logarithm of the odds of something, or what else {@link Loss} says, see
 * {@link Boosting}. Immutable.
 *
 * <p>All trees are complete and of the same depth, and stand in three arrays one behind the other, so that a look-up
 * follows no pointers: a node's children are at {@code 2i + 1} and {@code 2i + 2}, and where a tree did not split, all
 * goes to the left.
 */
public final class BoostedTrees {

    private final double base;
    private final int depth;
    private final int[] features;
    private final float[] thresholds;
    private final float[] leaves;

    /** The thresholds as {@link #key} has them. */
    private final int[] keys;

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
        this.keys = keys(thresholds);
    }

    private BoostedTrees(double base, int depth, int[] features, float[] thresholds, float[] leaves) {
        this.base = base;
        this.depth = depth;
        this.features = features;
        this.thresholds = thresholds;
        this.leaves = leaves;
        this.keys = keys(thresholds);
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
     * The same, where several models are asked with one row.
     *
     * <p>Which way it goes is reckoned, not branched on: half of the branches would be guessed wrong, which takes
     * longer than all else here.
     *
     * @param row as {@link #keys} has it
     */
    double logOddsOf(int[] row) {
        int inner = (1 << depth) - 1;
        double sum = base;
        for (int node = 0, leaf = 0; node < features.length; node += inner, leaf += inner + 1) {
            int at = 0;
            for (int level = 0; level < depth; level++) {
                int place = node + at;
                at = 2 * at + 1 + (int) (((long) keys[place] - row[features[place]]) >>> 63);
            }
            sum += leaves[leaf + at - inner];
        }
        return sum;
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
        return probabilityOf(keys(row));
    }

    double probabilityOf(int[] row) {
        return 1 / (1 + Math.exp(-logOddsOf(row)));
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
