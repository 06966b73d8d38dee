package io.forewarm.quickstart.score;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import java.time.Duration;
import java.time.Instant;

/**
 * A unit in somebody's hands.
 *
 * @param from when it was claimed
 * @param until when it was given back, or when the stream ends
 * @param startUp how long such a unit takes to build
 */
public record Hold(SubjectId subject, BundleId bundle, Instant from, Instant until, Duration startUp) {

    public Hold {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("until must not be before from: %s, %s".formatted(until, from));
        }
    }
}
