package io.forewarm.prediction.timing;

import static io.forewarm.prediction.TestNeeds.MEMORY;
import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestNeeds.need;
import static io.forewarm.prediction.TestNeeds.rhythm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.prediction.history.Habits;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.history.SharedHabits;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TimingTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Timing timing = new Timing(MEMORY, 1.5, 4, 3);

    @Property(tries = 300)
    void probabilitiesLieBetweenNoneAndOneAndDoNotFall(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 0, max = 2_000_000) Long> gapSeconds,
            @ForAll @LongRange(min = 0, max = 5_000_000) long ageSeconds,
            @ForAll @Size(5) List<@IntRange(min = 0, max = 200_000) Integer> horizons) {
        var history = history(gapSeconds);
        var curve = timing.curve(history, List.of(), history.silentSince().plusSeconds(ageSeconds));

        var probabilities = horizons.stream()
                .sorted()
                .map(horizon -> curve.within(Duration.ofSeconds(horizon)))
                .toList();

        assertThat(probabilities).isSorted().allMatch(p -> p >= 0 && p <= 1);
    }

    @Property(tries = 100)
    void quietTimeIsTheIntegralOfSilence(
            @ForAll @Size(min = 1, max = 10) List<@LongRange(min = 1, max = 100_000) Long> gapSeconds,
            @ForAll @IntRange(min = 0, max = 20_000) int from,
            @ForAll @IntRange(min = 1, max = 20_000) int length) {
        var history = history(gapSeconds);
        var curve = timing.curve(history, List.of(), history.silentSince().plusSeconds(3));
        double sum = 0;
        int steps = 4_000;
        for (int i = 0; i < steps; i++) {
            double at = from + (i + 0.5) * length / steps;
            sum += (1 - curve.within(Duration.ofNanos((long) (at * 1e9)))) * length / steps;
        }

        var quiet = curve.quietBetween(Duration.ofSeconds(from), Duration.ofSeconds((long) from + length));

        assertThat(quiet.toMillis() / 1000.0).isCloseTo(sum, within(0.01 + 0.002 * sum));
    }

    @Test
    void aStrictRhythmIsKnownAfterAHandfulOfGaps() {
        var history = rhythm(7, Duration.ofSeconds(62));

        double soon = probability(history, MINUTE, Duration.ofSeconds(10));
        double tooSoon = probability(history, Duration.ofSeconds(30), Duration.ofSeconds(10));

        assertThat(soon).isGreaterThan(0.7);
        assertThat(tooSoon).isLessThan(0.1);
    }

    @Test
    void aRhythmThatIsOverIsNotExpectedAnyMore() {
        var history = rhythm(7, Duration.ofSeconds(62));

        double afterAnHour = probability(history, MINUTE, Duration.ofHours(1));

        assertThat(afterAnHour).isLessThan(0.05);
    }

    @Test
    void aNewSubjectHasTheHabitsOfItsCircleAndAnOldOneItsOwn() {
        var everyTenMinutes = circle(Duration.ofMinutes(10), 200);
        var fresh = rhythm(1, MINUTE);
        var old = rhythm(40, Duration.ofSeconds(62));
        var horizon = Duration.ofMinutes(3);

        double freshSoon = timing.curve(
                        fresh, everyTenMinutes, fresh.silentSince().plusSeconds(10))
                .within(horizon);
        double freshLater = timing.curve(
                        fresh, everyTenMinutes, fresh.silentSince().plusSeconds(500))
                .within(horizon);
        double oldSoon = timing.curve(old, everyTenMinutes, old.silentSince().plusSeconds(10))
                .within(horizon);

        assertThat(freshSoon).isLessThan(0.1);
        assertThat(freshLater).isGreaterThan(0.7);
        assertThat(oldSoon).isGreaterThan(0.9);
    }

    @Test
    void theHourOfTheWeekMatters() {
        var history = NeedHistory.startingAt(NINE);
        for (int week = 0; week < 8; week++) {
            for (int minute = 0; minute < 60; minute += 7) {
                history = history.plus(need(NINE.plus(Duration.ofDays(7L * week).plusMinutes(minute))), MEMORY)
                        .history();
            }
        }
        var monday = NINE.plus(Duration.ofDays(56));

        double mondayAtNine = timing.curve(history, List.of(), monday).within(MINUTE.multipliedBy(15));
        double tuesdayAtNine = timing.curve(history, List.of(), monday.plus(Duration.ofDays(1)))
                .within(MINUTE.multipliedBy(15));

        assertThat(mondayAtNine).isGreaterThan(10 * tuesdayAtNine);
    }

    @Test
    void observedTimeIsCountedByHourOfTheWeek() {
        var week = Duration.ofDays(7);
        var season = new Season(
                rhythm(1, MINUTE).week(),
                NINE.minus(week.multipliedBy(2)).plusSeconds(1800),
                NINE.plusSeconds(600),
                Duration.ofDays(100_000),
                MEMORY.zone(),
                3);

        assertThat(season.exposureSeconds(9)).isCloseTo(600 + 3600 + 1800, within(5.0));
        assertThat(season.exposureSeconds(8)).isCloseTo(2 * 3600, within(5.0));
        assertThat(season.exposureSeconds(10)).isCloseTo(2 * 3600, within(5.0));
    }

    @Test
    void changesByItselfWhenTheNextAgeOrTheNextHourBegins() {
        var history = rhythm(1, MINUTE);

        assertThat(timing.nextChange(history, NINE.plusSeconds(16))).isEqualTo(NINE.plusMillis(19_028));
        assertThat(timing.nextChange(history, NINE.plusSeconds(3500))).isEqualTo(NINE.plusSeconds(3600));
    }

    private double probability(NeedHistory history, Duration horizon, Duration age) {
        return timing.curve(history, List.of(), history.silentSince().plus(age)).within(horizon);
    }

    private static NeedHistory history(List<Long> gapSeconds) {
        var history = NeedHistory.startingAt(NINE);
        Instant at = NINE;
        for (long gap : gapSeconds) {
            at = at.plusSeconds(gap);
            history = history.plus(need(at), MEMORY).history();
        }
        return history;
    }

    private static List<Habits> circle(Duration gap, int episodes) {
        var shared = SharedHabits.NONE;
        var history = rhythm(1, gap);
        for (int i = 1; i < episodes; i++) {
            var step = history.plus(need(NINE.plus(gap.multipliedBy(i))), MEMORY);
            shared = shared.plus(step.finished().orElseThrow(), MEMORY);
            history = step.history();
        }
        return List.of(shared.habits());
    }
}
