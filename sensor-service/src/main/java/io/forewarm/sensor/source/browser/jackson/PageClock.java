package io.forewarm.sensor.source.browser.jackson;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A page's clock beside ours.
 *
 * @param sent what it showed when the items left, in milliseconds since 1970
 * @param arrived when they came, by ours
 */
record PageClock(long sent, Instant arrived) {

    /**
     * As far as the clocks may differ, the page's counts: then a copy of an item has the same time as the item, by
     * which readers of the log know it. Much more would put events before their causes, much less leave few such
     * clocks.
     */
    private static final Duration CLOSE = Duration.ofMinutes(1);

    /** A tab may sleep for a night before it tells; after a day nothing is worth telling any more. */
    private static final long OLDEST_MILLIS = Duration.ofDays(1).toMillis();

    /** When it was that the page's clock showed this; empty where that is no time for an item of this delivery. */
    Optional<Instant> read(long shown) {
        if (shown > sent || shown < sent - OLDEST_MILLIS) {
            return Optional.empty();
        }
        return Optional.of(isClose() ? Instant.ofEpochMilli(shown) : arrived.minusMillis(sent - shown));
    }

    private boolean isClose() {
        return Math.abs(arrived.toEpochMilli() - sent) <= CLOSE.toMillis();
    }
}
