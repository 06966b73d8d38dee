package io.forewarm.prediction.learning;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntPredicate;

/**
 * One column in at most 256 bins, for histograms. A bin holds what is above the edge before it and at most its own.
 *
 * <p>Half of the edges are quantiles of the examples in which it happened, half of the others. What is forecast is
 * rare, so with quantiles of all examples the few that matter would share a bin or two: of silences, everything below
 * some hours.
 */
final class Bins {

    /** Of either kind. Twice as many would not fit into a byte any more. */
    private static final int QUANTILES = 127;

    /** Quantiles are taken of so many at most; twice as many move an edge by less than a tenth of a bin. */
    private static final int SAMPLE = 100_000;

    private final float[] edges;
    private final byte[] bins;

    private Bins(float[] edges, byte[] bins) {
        this.edges = edges;
        this.bins = bins;
    }

    /**
     * The bins.
     *
     * @param happened in which of the examples it did
     */
    static Bins of(Examples examples, int column, IntPredicate happened) {
        float[] edges = edges(examples, column, happened);
        var bins = new byte[examples.size()];
        for (int row = 0; row < bins.length; row++) {
            int found = Arrays.binarySearch(edges, examples.value(column, row));
            bins[row] = (byte) (found >= 0 ? found : -found - 1);
        }
        return new Bins(edges, bins);
    }

    private static float[] edges(Examples examples, int column, IntPredicate happened) {
        var edges = new TreeSet<Float>();
        float largest = Float.NEGATIVE_INFINITY;
        for (int row = 0; row < examples.size(); row++) {
            largest = Math.max(largest, examples.value(column, row));
        }
        for (var kind : List.of(happened, happened.negate())) {
            float[] values = sample(examples, column, kind);
            for (int quantile = 1; quantile < QUANTILES && values.length > 0; quantile++) {
                edges.add(values[(int) ((long) quantile * values.length / QUANTILES)]);
            }
        }
        // An edge at the largest value would have nothing above it.
        edges.remove(largest);
        var sorted = new float[edges.size()];
        int next = 0;
        for (float edge : edges) {
            sorted[next++] = edge;
        }
        return sorted;
    }

    private static float[] sample(Examples examples, int column, IntPredicate kind) {
        int count = 0;
        for (int row = 0; row < examples.size(); row++) {
            count += kind.test(row) ? 1 : 0;
        }
        int step = Math.max(1, count / SAMPLE);
        var values = new float[(count + step - 1) / step];
        int seen = 0;
        for (int row = 0; row < examples.size(); row++) {
            if (kind.test(row)) {
                if (seen % step == 0) {
                    values[seen / step] = examples.value(column, row);
                }
                seen++;
            }
        }
        Arrays.sort(values);
        return values;
    }

    /** Number of edges; there is one bin more. */
    int cuts() {
        return edges.length;
    }

    float edge(int cut) {
        return edges[cut];
    }

    int bin(int row) {
        return bins[row] & 0xff;
    }
}
