package io.forewarm.prediction.choice;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often which bundle came in which circumstances. Circumstances not met for long are forgotten. Mutable. */
final class Successors {

    /** So many circumstances are remembered; a subject that needs more is no creature of habit. */
    private static final int KEPT = 256;

    /** What the prior share is worth beside what came, in cases. With twice as many, habits of two cases don't show. */
    private static final double PRIOR = 2;

    private final Map<Long, Map<Integer, Integer>> counts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<Integer, Integer>> eldest) {
            return size() > KEPT;
        }
    };

    void add(long circumstances, int bundle) {
        counts.computeIfAbsent(circumstances, _ -> new HashMap<>()).merge(bundle, 1, Integer::sum);
    }

    After after(long circumstances) {
        var after = counts.getOrDefault(circumstances, Map.of());
        return new After(
                after, after.values().stream().mapToInt(Integer::intValue).sum());
    }

    /** What came in the same circumstances. */
    record After(Map<Integer, Integer> bundles, int cases) {

        int count(int bundle) {
            return bundles.getOrDefault(bundle, 0);
        }

        double share(int bundle, double prior) {
            return (count(bundle) + PRIOR * prior) / (cases + PRIOR);
        }
    }
}
