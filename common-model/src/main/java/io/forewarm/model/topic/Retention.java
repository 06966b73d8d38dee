package io.forewarm.model.topic;

import java.time.Duration;

/** How long a topic keeps its records. */
public sealed interface Retention {

    /** Every record for this time. */
    record For(Duration time) implements Retention {

        public For {
            if (!time.isPositive()) {
                throw new IllegalArgumentException("retention must be positive: " + time);
            }
        }

        /** So many whole days. */
        public static For days(int days) {
            return new For(Duration.ofDays(days));
        }
    }

    /** Only the newest record of each key, for ever. */
    record LatestPerKey() implements Retention {}
}
