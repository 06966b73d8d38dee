package io.forewarm.quickstart.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A wall clock that the test moves. */
public final class FakeWall implements InstantSource {

    private Instant now;

    public FakeWall(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }
}
