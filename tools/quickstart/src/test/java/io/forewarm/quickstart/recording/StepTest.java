package io.forewarm.quickstart.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StepTest {

    private static final Instant ANY = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void shiftsTheTwoTimesOfAnEventAndNothingElse() {
        var report = new Step.Report(ANY, 1, """
                {"requestReceivedTimestamp":"2026-11-24T03:29:02.100258Z","stageTimestamp":"2026-11-24T03:29:02.101140Z",\
                "creationTimestamp":"2026-11-24T03:29:02Z","count":1.50}""");

        assertThat(report.bodyLaterBy(Duration.ofDays(1).plusNanos(860_000))).isEqualTo("""
                        {"requestReceivedTimestamp":"2026-11-25T03:29:02.101118Z","stageTimestamp":"2026-11-25T03:29:02.102000Z",\
                        "creationTimestamp":"2026-11-24T03:29:02Z","count":1.50}""");
    }

    @Test
    void leavesTextInsideOfStringsAlone() {
        var body = "{\"message\":\"{\\\"stageTimestamp\\\":\\\"2026-11-24T03:29:02.100258Z\\\"}\"}";

        assertThat(new Step.Report(ANY, 1, body).bodyLaterBy(Duration.ofDays(1)))
                .isEqualTo(body);
    }
}
