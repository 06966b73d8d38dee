package io.forewarm.orchestrator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is moved. Starts at a whole second: what PostgreSQL returns equals what it got.
 */
public final class TestClock implements InstantSource {

    private final AtomicReference<Instant> now;

    public TestClock(String start) {
        this.now = new AtomicReference<>(Instant.parse(start));
    }

    /**
     * Eight in the morning of yesterday, for tests that read from Kafka: it drops what is older than a topic keeps,
     * whenever its cleaner comes by, and refuses what lies in the future.
     */
    public static TestClock yesterday() {
        return new TestClock(InstantSource.system()
                .instant()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofHours(16))
                .toString());
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    public void advance(Duration duration) {
        now.updateAndGet(instant -> instant.plus(duration));
    }
}
