package io.forewarm.sensor.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AllowanceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Allowance allowance = new Allowance(2, NOW);

    @Test
    void lastsForTenSecondsAtOnce() {
        assertThat(taken(NOW)).isEqualTo(20);
    }

    @Test
    void comesBackAtItsRateAndIsNotSavedForEver() {
        taken(NOW);

        assertThat(taken(NOW.plusMillis(1_500))).isEqualTo(3);
        assertThat(taken(NOW.plusSeconds(3_600))).isEqualTo(20);
    }

    @Test
    void doesNotComeBackWhenTheClockGoesBack() {
        taken(NOW);

        assertThat(taken(NOW.minusSeconds(60))).isZero();
    }

    private long taken(Instant now) {
        return IntStream.range(0, 100).filter(_ -> allowance.take(now)).count();
    }
}
