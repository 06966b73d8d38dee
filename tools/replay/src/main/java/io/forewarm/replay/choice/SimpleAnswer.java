package io.forewarm.replay.choice;

import io.forewarm.prediction.choice.Fashion;
import java.util.HashMap;
import java.util.Map;

/**
 * The answers to beat. Each is smoothed, or a single surprise would cost it everything: {@code strength} cases of what
 * is broader count beside what is narrower, and the strength is fitted like everything else.
 */
enum SimpleAnswer {
    /** What the user asked for last. */
    LAST("last") {
        @Override
        Guess guess(Past past, Fashion everybody, double strength) {
            var certain = Map.of(past.last(), 1);
            return smoothed(certain, everybody, strength);
        }
    },

    /** What the user asked for most often. */
    MOST_FREQUENT("own most frequent") {
        @Override
        Guess guess(Past past, Fashion everybody, double strength) {
            return smoothed(past.counts(), everybody, strength);
        }
    },

    /** What everybody's sessions began with most often. */
    COMMON("everybody's most frequent") {
        @Override
        Guess guess(Past past, Fashion everybody, double strength) {
            return smoothed(Map.of(), everybody, strength);
        }
    },

    /** What the user's sessions began with after the same last request. */
    MARKOV("order-1 Markov") {
        @Override
        Guess guess(Past past, Fashion everybody, double strength) {
            var own = MOST_FREQUENT.guess(past, everybody, strength);
            return smoothed(past.afterLast(), own, strength);
        }
    };

    static final double[] STRENGTHS = {0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10};

    private final String label;

    SimpleAnswer(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Probabilities, from what happened before. */
    abstract Guess guess(Past past, Fashion everybody, double strength);

    private static Guess smoothed(Map<Integer, Integer> counts, Fashion everybody, double strength) {
        var common = new HashMap<Integer, Double>();
        everybody.mostFrequent(Integer.MAX_VALUE).forEach(bundle -> common.put(bundle, everybody.share(bundle)));
        // Where nobody's session ever began there is nothing to smooth by, and nothing that is likelier than another.
        return smoothed(counts, new Guess(common, 1.0 / (everybody.total() + 1)), strength);
    }

    private static Guess smoothed(Map<Integer, Integer> counts, Guess broader, double strength) {
        double all =
                strength + counts.values().stream().mapToInt(Integer::intValue).sum();
        var shares = new HashMap<Integer, Double>();
        broader.shares().forEach((bundle, share) -> shares.put(bundle, strength * share / all));
        counts.forEach((bundle, count) -> shares.merge(
                bundle,
                (count + (broader.shares().containsKey(bundle) ? 0 : strength * broader.other())) / all,
                Double::sum));
        return new Guess(shares, strength * broader.other() / all);
    }
}
