package io.forewarm.quickstart.time;

import java.time.Duration;
import java.time.Instant;

/**
 * How a clock runs: {@code shown(w) = min(w, anchor + speed (w - wallAnchor))}.
 *
 * @param wallAnchor a moment on the wall clock
 * @param anchor what the clock showed at that moment; not behind it
 * @param speed how many times as fast as the wall it runs; at least 1
 */
record Course(Instant wallAnchor, Instant anchor, double speed) {

    Course {
        if (!(speed >= 1) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed must be >= 1: " + speed);
        }
        if (anchor.isAfter(wallAnchor)) {
            anchor = wallAnchor;
        }
    }

    Instant at(Instant wall) {
        long elapsed = Duration.between(wallAnchor, wall).toNanos();
        var shown = anchor.plusNanos(Math.round(elapsed * speed));
        return shown.isBefore(wall) ? shown : wall;
    }

    /** Once the clock is the wall, it doesn't run any faster, so the longer of two waits counts. */
    Duration waitFor(Instant time, Instant wall) {
        long ahead = Duration.between(anchor, time).toNanos();
        var reached = wallAnchor.plusNanos((long) Math.ceil(ahead / speed));
        var latest = reached.isBefore(time) ? time : reached;
        return latest.isAfter(wall) ? Duration.between(wall, latest) : Duration.ZERO;
    }
}
