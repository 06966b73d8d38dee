package io.forewarm.orchestrator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is moved. Starts at a whole second: what PostgreSQL returns equals what it got.
 */
public final class TestClock implements InstantSource {

    private final AtomicReference<Instant> now;

    public TestClock(String start) {
        this.now = new AtomicReference<>(Instant.parse(start));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }
}
