package io.forewarm.sensor.intake;

import java.time.Instant;
import java.util.List;

/** What is in the log already, for a process that has just started. */
public interface PublishedIds {

    /**
     * Ids of the newest events: at least those that happened since then, as far as the limit goes.
     *
     * @param max about how many at most, the newest ones
     * @throws EventLogException if the log cannot be read just now
     */
    List<ItemKey> since(Instant from, int max);
}
