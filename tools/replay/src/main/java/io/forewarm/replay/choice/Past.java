package io.forewarm.replay.choice;

import java.util.HashMap;
import java.util.Map;

/** What simple answers know of one user: all requests so far. Mutable. */
final class Past {

    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> next = new HashMap<>();
    private int last = -1;

    void asked(int bundle, boolean opens) {
        counts.merge(bundle, 1, Integer::sum);
        if (last >= 0 && opens) {
            next.computeIfAbsent(last, _ -> new HashMap<>()).merge(bundle, 1, Integer::sum);
        }
        last = bundle;
    }

    int last() {
        return last;
    }

    Map<Integer, Integer> counts() {
        return counts;
    }

    /** What sessions began with after the last request's bundle. */
    Map<Integer, Integer> afterLast() {
        return next.getOrDefault(last, Map.of());
    }
}
