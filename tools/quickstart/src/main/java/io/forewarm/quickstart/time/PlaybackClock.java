package io.forewarm.quickstart.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of all services while a recording is played: it starts in the past, runs faster than the wall clock, and
 * from the moment at which it has caught up with it is the wall clock.
 *
 * <p>It never runs backwards and never ahead of the wall, so nothing the services write lies in the future. Safe for
 * use by several threads.
 */
public final class PlaybackClock implements InstantSource {

    private final InstantSource wall;
    private volatile Course course;

    private PlaybackClock(InstantSource wall, Course course) {
        this.wall = wall;
        this.course = course;
    }

    /**
     * A clock that shows that time now and runs as fast as the wall, until {@link #accelerate(double)}.
     *
     * @param showing what it shows first; a time ahead of the wall is taken as the wall's
     */
    public static PlaybackClock from(Instant showing, InstantSource wall) {
        var now = wall.instant();
        return new PlaybackClock(wall, new Course(now, showing, 1));
    }

    /**
     * Where a clock has to start so that it shows the wall's time just when the recording ends.
     *
     * @param length how long the recording is
     * @param speed how many times as fast as the wall it will be played; at least 1
     */
    public static Instant startFor(Duration length, double speed, Instant wall) {
        return wall.minusNanos(Math.round(length.toNanos() * (1 - 1 / speed)));
    }

    @Override
    public Instant instant() {
        return course.at(wall.instant());
    }

    /** From now on it runs that many times as fast as the wall. */
    public void accelerate(double speed) {
        var now = wall.instant();
        course = new Course(now, course.at(now), speed);
    }

    /** From now on it is the wall clock, with a jump if it was still behind. */
    public void catchUp() {
        var now = wall.instant();
        course = new Course(now, now, 1);
    }

    /** How long somebody with a wall clock has to wait until this clock shows that time; zero if it does already. */
    public Duration waitFor(Instant time) {
        return course.waitFor(time, wall.instant());
    }
}
