package io.forewarm.prediction.choice;

import java.util.HashMap;
import java.util.Map;

/**
 * The newest steps of a subject in their order, to find where it has been in the same place before. Mutable, of bounded
 * size.
 *
 * <p>Prediction by partial matching: each earlier place counts by how many steps before it are those that were just
 * taken, and by how long ago it was.
 */
final class Sequence {

    private static final int KEPT = 300;
    private static final int LONGEST = 5;
    private static final double FADE = 0.98;

    private final double base;
    private final long[] likenesses = new long[KEPT];
    private final int[] bundles = new int[KEPT];
    private final boolean[] opening = new boolean[KEPT];
    private long size;

    /**
     * Nothing yet.
     *
     * @param base how many times more a match of one step more counts
     */
    Sequence(double base) {
        this.base = base;
    }

    void add(long likeness, int bundle, boolean opens) {
        int slot = (int) (size++ % KEPT);
        likenesses[slot] = likeness;
        bundles[slot] = bundle;
        opening[slot] = opens;
    }

    private long likeness(long step) {
        return likenesses[(int) (step % KEPT)];
    }

    /**
     * What came next, by weight.
     *
     * @param least steps that must match; places that opened a session count three times as much
     */
    Matches matches(int least) {
        var weights = new HashMap<Integer, Double>();
        double total = 0;
        long first = Math.max(0, size - KEPT);
        for (long step = first + 1; step < size; step++) {
            int same = 0;
            while (same < LONGEST
                    && step - 1 - same >= first
                    && likeness(step - 1 - same) == likeness(size - 1 - same)) {
                same++;
            }
            if (same >= least) {
                int slot = (int) (step % KEPT);
                double weight = Math.pow(base, same) * Math.pow(FADE, (double) (size - step)) * (opening[slot] ? 3 : 1);
                weights.merge(bundles[slot], weight, Double::sum);
                total += weight;
            }
        }
        return new Matches(weights, total);
    }

    /** What came next in the same place. */
    record Matches(Map<Integer, Double> weights, double total) {

        /** Share of a bundle; -1 where there never was such a place. */
        double share(int bundle) {
            return total == 0 ? -1 : weights.getOrDefault(bundle, 0.0) / total;
        }
    }
}
