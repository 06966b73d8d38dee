package io.forewarm.prediction.timing;

import io.forewarm.prediction.history.AgeBins;
import io.forewarm.prediction.history.Counts;
import io.forewarm.prediction.history.WeekHours;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * How much more often than on average a subject begins an episode in an hour of the week: {@code (count + k) /
 * (expected + k)}, where {@code expected} is the subject's overall rate times the time that the hour was observed. It
 * stays near 1 until something else was seen.
 *
 * <p>How long each hour was observed follows from the first activity, the present and the half-life, so nothing is kept
 * for it. It is reckoned with weeks of 168 hours; the hour that a zone skips or repeats in a year is ignored.
 */
public final class Season {

    private static final double HOUR = WeekHours.HOUR_SECONDS;
    private static final double WEEK = WeekHours.WEEK_SECONDS;

    private final Counts<Integer> starts;
    private final Instant now;
    private final ZoneId zone;
    private final double strength;
    private final double observedSeconds;
    private final double halfLifeSeconds;
    private final double startsPerSecond;

    /**
     * A subject's season.
     *
     * @param starts episodes by hour of the week, faded to now
     * @param halfLife what {@code starts} fade with
     * @param strength k, how many episodes the belief in evenness is worth; above 0
     */
    public Season(
            Counts<Integer> starts, Instant firstSeen, Instant now, Duration halfLife, ZoneId zone, double strength) {
        this.starts = starts;
        this.now = now;
        this.zone = zone;
        this.strength = strength;
        this.observedSeconds = Math.max(0, AgeBins.seconds(Duration.between(firstSeen, now)));
        this.halfLifeSeconds = AgeBins.seconds(halfLife);
        double exposure = halfLifeSeconds / Math.log(2) * (1 - fade(observedSeconds));
        this.startsPerSecond = exposure > 0 ? starts.total() / exposure : 0;
    }

    /** Factor for the hour of the week that lies so far ahead, above 0. */
    double intensity(double secondsAhead) {
        int hour = WeekHours.hour(now.plusSeconds((long) secondsAhead), zone);
        double expected = startsPerSecond * exposureSeconds(hour);
        return (starts.of(hour) + strength) / (expected + strength);
    }

    /** How far ahead the hour ends in which the time so far ahead lies. */
    double endOfHour(double secondsAhead) {
        double local = localSeconds() + secondsAhead;
        return (Math.floor(local / HOUR) + 1) * HOUR - localSeconds();
    }

    /** Decayed time for which that hour of the week has been observed. */
    double exposureSeconds(int hour) {
        double begin = Math.floorMod((long) hour - WeekHours.hour(now, zone), 168L) * HOUR
                + Math.floor(localSeconds() / HOUR) * HOUR
                - localSeconds();
        // The newest occurrence began so long ago; it may not be over, and the earliest may have been seen in part.
        double ago = begin <= 0 ? -begin : WEEK - begin;
        double seen = part(ago);
        ago += WEEK;
        double whole = Math.floor((observedSeconds - ago) / WEEK) + 1;
        if (whole > 0) {
            double perWeek = fade(WEEK);
            seen += HOUR * fade(ago - HOUR / 2) * (1 - Math.pow(perWeek, whole)) / (1 - perWeek);
            ago += whole * WEEK;
        }
        return seen + part(ago);
    }

    /** Observed time of the occurrence that began so long ago, faded as its middle is. */
    private double part(double ago) {
        double from = Math.min(ago, observedSeconds);
        double to = Math.max(0, ago - HOUR);
        return from > to ? (from - to) * fade((from + to) / 2) : 0;
    }

    private double fade(double secondsAgo) {
        return Math.pow(2, -secondsAgo / halfLifeSeconds);
    }

    private double localSeconds() {
        return WeekHours.localSeconds(now, zone);
    }
}
