package io.forewarm.replay.warm;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RequestsTest {

    @Test
    void countSeveralInTheSameMinuteOnce() {
        var trace = aTrace().asksFor(1, 7, Duration.ofSeconds(60))
                .asksFor(1, 7, Duration.ofSeconds(61))
                .asksFor(1, 7, Duration.ofSeconds(119))
                .build();

        var requests = Requests.of(trace, 0.6);

        assertThat(requests.count(0)).isEqualTo(2);
        assertThat(requests.gap(0, 1)).isEqualTo(1);
    }

    @Test
    void roundHalfAMinuteToTheEvenNeighbour() {
        assertThat(Requests.minuteOf(30)).isZero();
        assertThat(Requests.minuteOf(90)).isEqualTo(2);
        assertThat(Requests.minuteOf(150)).isEqualTo(2);
    }

    @Test
    void areScoredInTheLastPartButNeverAUsersFirst() {
        var requests = Requests.of(aTrace().asks(1, 0, 50, 60, 100).asks(2, 90).build(), 0.6);

        assertThat(requests.splitMinute()).isEqualTo(60);
        assertThat(requests.isScored(0, 1)).isFalse();
        assertThat(requests.isScored(0, 2)).isTrue();
        assertThat(requests.isScored(1, 0)).isFalse();
    }

    @Test
    void areNeverScoredWhereNobodyAskedTwice() {
        var requests = Requests.of(aTrace().asks(1, 5).build(), 0.6);

        assertThat(requests.splitMinute()).isInfinite();
        assertThat(requests.isScored(0, 0)).isFalse();
    }
}
