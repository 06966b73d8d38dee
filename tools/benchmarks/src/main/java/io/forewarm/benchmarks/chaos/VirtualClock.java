package io.forewarm.benchmarks.chaos;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Time that passes, and jumps, when it is told to. Used by one thread. */
public final class VirtualClock implements InstantSource {

    private Instant now = Instant.parse("2026-03-02T08:00:00Z");

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration by) {
        now = now.plus(by);
    }
}
