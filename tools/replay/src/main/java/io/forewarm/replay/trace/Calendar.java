package io.forewarm.replay.trace;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * What a log's seconds mean on a wall.
 *
 * @param start second 0
 * @param zone where its users look at their clocks
 */
public record Calendar(Instant start, ZoneId zone) {

    /** For a log that tells neither: as if it began on Thursday, 1 January 1970, at Greenwich. */
    public static final Calendar UNKNOWN = new Calendar(Instant.EPOCH, ZoneOffset.UTC);

    /** The moment so many seconds after the log's start. */
    public Instant at(long seconds) {
        return start.plusSeconds(seconds);
    }

    /** Seconds on the wall since 1970-01-01T00:00 there, daylight saving included. */
    public long localSeconds(long seconds) {
        var instant = at(seconds);
        return instant.getEpochSecond() + zone.getRules().getOffset(instant).getTotalSeconds();
    }
}
