package io.forewarm.orchestrator.plan;

import java.time.Duration;
import java.time.Instant;

/** Failed builds of a bundle since the last one that worked. */
public record Failures(int inARow, Instant lastAt) {

    public Failures {
        if (inARow < 1) {
            throw new IllegalArgumentException("inARow must be >= 1: " + inARow);
        }
    }

    /** When the next build may be tried: the wait doubles with each failure, up to the longest. */
    Instant retryAt(Duration first, Duration longest) {
        // 2^20 seconds are 12 days, and beyond 2^62 the shift would wrap round.
        var wait = first.multipliedBy(1L << Math.min(inARow - 1, 20));
        return lastAt.plus(wait.compareTo(longest) < 0 ? wait : longest);
    }
}
