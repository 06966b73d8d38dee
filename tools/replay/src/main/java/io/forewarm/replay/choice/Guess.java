package io.forewarm.replay.choice;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What somebody believes will be asked for.
 *
 * @param shares probability of each bundle that was thought of; together less than 1
 * @param other probability that is left for the bundle that came, if it was not thought of
 */
record Guess(Map<Integer, Double> shares, double other) {

    double share(int bundle) {
        return shares.getOrDefault(bundle, other);
    }

    /** The most probable bundles; of equal ones the smaller first. */
    List<Integer> best(int most) {
        return shares.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
