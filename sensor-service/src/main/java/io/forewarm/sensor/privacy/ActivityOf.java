package io.forewarm.sensor.privacy;

import io.forewarm.model.identity.SubjectId;
import java.time.Duration;
import java.util.function.Consumer;

/** What the log still holds of somebody's activity. */
public interface ActivityOf {

    /** Longest time, by the machine's clock, that a reading may take. */
    record Patience(Duration longest) {}

    /**
     * Reads all of it up to now, the oldest first.
     *
     * @param sink is told each event, as JSON
     * @return whether that was all; not if the log is away or there is more than can be read in the time there is
     */
    boolean read(SubjectId subject, Consumer<String> sink);
}
