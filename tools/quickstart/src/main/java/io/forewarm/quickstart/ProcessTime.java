package io.forewarm.quickstart;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long this process has been running, by the wall. */
record ProcessTime(Instant start, InstantSource wall) {

    static ProcessTime of(InstantSource wall) {
        return new ProcessTime(ProcessHandle.current().info().startInstant().orElseGet(wall::instant), wall);
    }

    Duration elapsed() {
        return Duration.between(start, wall.instant());
    }
}
