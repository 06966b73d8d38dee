package io.forewarm.replay.newcomers;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.replay.persona.JobEvents;
import io.forewarm.replay.trace.Trace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class NewcomersTest {

    @Test
    void scoresTheFirstTwentyRequestsOfEachUser() {
        var trace = requests(2, 30);

        var report = Newcomers.in(trace).run("log", JobEvents.all(trace), 3);

        assertThat(report.users()).isEqualTo(2);
        assertThat(report.choice().requests()).isEqualTo(40);
        assertThat(report.silences()).isEqualTo(38);
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        var trace = requests(5, 12);
        var events = JobEvents.all(trace);

        var report = Newcomers.in(trace).run("log", events, 3);

        assertThat(report).isEqualTo(Newcomers.in(trace).run("log", events, 3));
    }

    @Test
    void withoutAnyoneOfAKnownKindThePriorsAreTheSame() {
        var trace = requests(1, 2);

        var report = Newcomers.in(trace).run("log", JobEvents.all(trace), 3);

        assertThat(report.choice().logLoss().value()).isZero();
        assertThat(report.warmth())
                .allSatisfy(each -> assertThat(each.idleHoursWith()).isEqualTo(each.idleHoursWithout()));
    }

    private static Trace requests(int users, int each) {
        var trace = aTrace();
        for (int user = 0; user < users; user++) {
            for (int request = 0; request < each; request++) {
                trace.asksFor(1 + user, user, Duration.ofMinutes(45L * request + 7L * user));
            }
        }
        return trace.build();
    }
}
