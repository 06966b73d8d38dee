package io.forewarm.prediction.history;

import java.time.Instant;
import java.time.ZoneId;

/** The 168 hours of the week; 0 is Monday from 00:00 to 01:00. */
public final class WeekHours {

    public static final long HOUR_SECONDS = 3600;
    public static final long WEEK_SECONDS = 168 * HOUR_SECONDS;

    /** The epoch was a Thursday at 00:00. */
    private static final long EPOCH_HOUR = 72;

    private WeekHours() {}

    public static int hour(Instant at, ZoneId zone) {
        return (int) Math.floorMod((long) Math.floor(localSeconds(at, zone) / HOUR_SECONDS) + EPOCH_HOUR, 168L);
    }

    /** Seconds since the epoch as a wall clock in that zone shows them. */
    public static double localSeconds(Instant at, ZoneId zone) {
        return at.toEpochMilli() / 1000.0 + zone.getRules().getOffset(at).getTotalSeconds();
    }
}
