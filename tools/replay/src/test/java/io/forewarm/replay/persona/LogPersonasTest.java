package io.forewarm.replay.persona;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.replay.trace.Calendar;
import io.forewarm.replay.trace.Job;
import io.forewarm.replay.trace.Job.Outcome;
import io.forewarm.replay.trace.JobKind;
import io.forewarm.replay.trace.Reading;
import io.forewarm.replay.trace.Trace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogPersonasTest {

    private static final int USERS = 50;

    @Test
    void tellsTheQueueByHowLongPeopleAskFor() {
        var report = LogPersonas.run(reading(user -> user % 2), 1, _ -> {});

        assertThat(report.users()).hasValue(USERS);
        assertThat(report.balancedAccuracy().orElseThrow()).isGreaterThan(0.9);
        assertThat(report.majority().orElseThrow()).isLessThan(0.6);
    }

    @Test
    void theQueueIsNoneOfTheFeatures() {
        var some = LogUsers.of(reading(user -> user % 2).trace()).all();
        var others = LogUsers.of(reading(_ -> 7).trace()).all();

        assertThat(some).extracting(LogUsers.LogUser::queue).containsOnly(0, 1);
        assertThat(others).extracting(LogUsers.LogUser::queue).containsOnly(7);
        assertThat(some)
                .extracting(LogUsers.LogUser::features)
                .isEqualTo(others.stream().map(LogUsers.LogUser::features).toList());
    }

    @Test
    void saysNothingOfClassesWhereEverybodyIsInOne() {
        var report = LogPersonas.run(reading(_ -> 7), 1, _ -> {});

        assertThat(report.classes()).isEmpty();
        assertThat(report.balancedAccuracy()).isEmpty();
    }

    @Test
    void findsUsersAgainByTheSizesThatTheyAskFor() {
        var report = LogPersonas.run(reading(user -> user % 2), 1, _ -> {});

        assertThat(report.reidentificationTop1()).isGreaterThan(0.9);
    }

    @Test
    void findsNobodyAgainWhereAllAreAlike() {
        var jobs = new ArrayList<Job>();
        for (int number = 0; number < 30 * 20; number++) {
            jobs.add(job(number % 30, number * 60L, 4, 600, 0));
        }

        var report = LogPersonas.run(new Reading(new Trace("alike", Calendar.UNKNOWN, jobs), 0, 0), 1, _ -> {});

        assertThat(report.reidentificationTop1()).isLessThan(0.2);
    }

    /** Odd users ask for hours, even ones for minutes; each has a size of its own. */
    private static Reading reading(IntUnaryOperator queue) {
        var random = new Random(4);
        var jobs = new ArrayList<Job>();
        for (int round = 0; round < 30; round++) {
            var order = new ArrayList<>(IntStream.range(0, USERS).boxed().toList());
            Collections.shuffle(order, random);
            for (int user : order) {
                int minutes = (user % 2 == 0 ? 10 : 300) + random.nextInt(10);
                long at = jobs.size() * 120L + random.nextInt(60);
                jobs.add(job(user, at, 1 + user, minutes * 60L, queue.applyAsInt(user)));
            }
        }
        return new Reading(new Trace("made up", Calendar.UNKNOWN, List.copyOf(jobs)), 0, 0);
    }

    private static Job job(int user, long at, int processors, long requestedSeconds, int queue) {
        return new Job(
                user,
                at,
                30,
                60,
                processors,
                Job.UNKNOWN,
                requestedSeconds,
                new JobKind(Job.UNKNOWN, Job.UNKNOWN, queue, Job.UNKNOWN),
                Outcome.COMPLETED);
    }
}
