package io.forewarm.model.topic;

import java.time.Duration;

/** How long a topic keeps its records. */
public sealed interface Retention {

    /** Every record for this time. */
    record For(Duration time) implements Retention {

        public For {
            requirePositive(time);
        }

        /** So many whole days. */
        public static For days(int days) {
            return new For(Duration.ofDays(days));
        }
    }

    /** Only the newest record of each key, for ever. */
    record LatestPerKey() implements Retention {}

    /** Only the newest record of each key, and not even that for longer than this time. */
    record LatestPerKeyFor(Duration time) implements Retention {

        public LatestPerKeyFor {
            requirePositive(time);
        }
    }

    private static void requirePositive(Duration time) {
        if (!time.isPositive()) {
            throw new IllegalArgumentException("retention must be positive: " + time);
        }
    }
}
