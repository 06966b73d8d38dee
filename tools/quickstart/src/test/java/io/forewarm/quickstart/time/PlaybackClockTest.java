package io.forewarm.quickstart.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlaybackClockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration RECORDING = Duration.ofMinutes(12);

    private final FakeWall wall = new FakeWall(NOON);

    @Test
    void showsTheWallsTimeJustWhenTheRecordingEnds() {
        var clock = PlaybackClock.from(PlaybackClock.startFor(RECORDING, 8, NOON), wall);
        var start = clock.instant();
        clock.accelerate(8);

        wall.advance(RECORDING.dividedBy(8));

        assertThat(clock.instant()).isEqualTo(wall.instant()).isEqualTo(start.plus(RECORDING));
    }

    @Test
    void runsAsFastAsTheWallUntilItIsAccelerated() {
        var clock = PlaybackClock.from(NOON.minusSeconds(100), wall);

        wall.advance(Duration.ofSeconds(30));

        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(70));
    }

    @Test
    void isTheWallOnceItHasCaughtUp() {
        var clock = PlaybackClock.from(NOON.minusSeconds(7), wall);
        clock.accelerate(8);

        wall.advance(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(wall.instant());
    }

    @Test
    void startsAtTheWallWhenAskedToStartAheadOfIt() {
        var clock = PlaybackClock.from(NOON.plusSeconds(5), wall);

        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void catchesUpAtOnceWhenToldTo() {
        var clock = PlaybackClock.from(NOON.minusSeconds(3600), wall);

        clock.catchUp();

        assertThat(clock.instant()).isEqualTo(NOON);
    }

    @Test
    void waitsAnEighthAtEightfoldSpeed() {
        var clock = PlaybackClock.from(NOON.minusSeconds(3600), wall);
        clock.accelerate(8);

        assertThat(clock.waitFor(clock.instant().plusSeconds(80))).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void waitsInFullWhereItIsTheWall() {
        var clock = PlaybackClock.from(NOON, wall);
        clock.accelerate(8);

        assertThat(clock.waitFor(NOON.plusSeconds(80))).isEqualTo(Duration.ofSeconds(80));
    }

    @Test
    void doesNotWaitForThePast() {
        var clock = PlaybackClock.from(NOON, wall);

        assertThat(clock.waitFor(NOON.minusSeconds(1))).isEqualTo(Duration.ZERO);
    }

    @Property
    void neverRunsBackwardsNorAheadOfTheWall(
            @ForAll @DoubleRange(min = 1, max = 500) double speed,
            @ForAll @LongRange(min = 0, max = 100_000) long lagSeconds,
            @ForAll @Size(max = 20) List<@LongRange(min = 0, max = 1_000_000_000_000L) Long> steps) {
        var clock = PlaybackClock.from(NOON.minusSeconds(lagSeconds), wall);
        clock.accelerate(speed);
        var last = clock.instant();

        for (long step : steps) {
            wall.advance(Duration.ofNanos(step));
            assertThat(clock.instant()).isBetween(last, wall.instant());
            last = clock.instant();
        }
    }

    @Property
    void showsTheTimeOnceOneHasWaitedForIt(
            @ForAll @DoubleRange(min = 1, max = 500) double speed,
            @ForAll @LongRange(min = 0, max = 100_000) long lagSeconds,
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000L) long aheadNanos) {
        var clock = PlaybackClock.from(wall.instant().minusSeconds(lagSeconds), wall);
        clock.accelerate(speed);
        var time = clock.instant().plusNanos(aheadNanos);

        wall.advance(clock.waitFor(time));

        assertThat(clock.instant()).isAfterOrEqualTo(time.minusNanos(1));
    }
}
