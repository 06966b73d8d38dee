package io.forewarm.prediction.choice;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What sessions of many subjects began with: everybody's, or those of one circle. Mutable, not thread-safe; its size
 * grows with the number of different bundles only.
 */
public final class Fashion {

    private static final int RECENT = 50;

    private final Map<Integer, Integer> counts = new TreeMap<>();
    private final Map<Integer, Map<Integer, Integer>> following = new HashMap<>();
    private final Map<Integer, Integer> totals = new HashMap<>();
    private final Deque<Integer> recent = new ArrayDeque<>();
    private int total;

    /** Somebody's session begins with that bundle. */
    public void opened(int bundle) {
        counts.merge(bundle, 1, Integer::sum);
        total++;
        recent.add(bundle);
        if (recent.size() > RECENT) {
            recent.remove();
        }
    }

    /** The same, of somebody who had asked for another thing before. */
    public void opened(int bundle, int before) {
        opened(bundle);
        following.computeIfAbsent(before, _ -> new HashMap<>()).merge(bundle, 1, Integer::sum);
        totals.merge(before, 1, Integer::sum);
    }

    /** How many sessions began. */
    public int total() {
        return total;
    }

    /** Share of a bundle; one case is held back for what never was, and that is what a new bundle has. */
    public double share(int bundle) {
        int count = counts.getOrDefault(bundle, 0);
        return (count == 0 ? 1.0 : count) / (total + 1);
    }

    /** Bundles in falling order of their counts, of equal ones the smaller first. */
    public List<Integer> mostFrequent(int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    double shrunk(int bundle, double prior) {
        return (counts.getOrDefault(bundle, 0) + 2 * prior) / (total + 2);
    }

    double shareAfter(int before, int bundle) {
        int count = following.getOrDefault(before, Map.of()).getOrDefault(bundle, 0);
        return (count + share(bundle)) / (totals.getOrDefault(before, 0) + 1);
    }

    double recentShare(int bundle) {
        return recent.stream().filter(each -> each == bundle).count() / (double) RECENT;
    }
}
