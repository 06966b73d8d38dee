package io.forewarm.replay.pool;

import static io.forewarm.replay.TestTraces.aTrace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CraneDspTest {

    @Test
    void foreseesWhatComesEveryDay() {
        var trace = aTrace();
        for (int day = 0; day < 40; day++) {
            for (int minute = 0; minute < 120; minute++) {
                trace.asksFor(1, 1, Duration.ofHours(day * 24L + 9).plusMinutes(minute));
            }
        }
        var claims = Claims.of(trace.build(), size -> size, 0.6);

        var plan = CraneDsp.of(claims, 5, List.of(1.0)).plan(0, 1);

        int midnight = 30 * 1440;
        assertThat(plan.wanted(midnight + 8 * 60 + 30)).isBetween(5, 7);
        assertThat(plan.wanted(midnight + 15 * 60)).isLessThan(2);
    }

    @Test
    void takesThePresentWhereThereIsNoHistory() {
        var claims = Claims.of(aTrace().asks(1, 0, 10, 20, 21, 22).build(), size -> size, 0.6);

        var plan = CraneDsp.of(claims, 5, List.of(1.0)).plan(0, 1);

        assertThat(plan.wanted(23)).isEqualTo(3);
    }

    @Test
    void aSpectrumOfAnyLengthLeadsBackToItsSeries() {
        double[] series = {1, 5, 2, -3, 0, 7, 7};

        var spectrum = Spectrum.of(series);

        assertThat(spectrum.real()[0]).isCloseTo(19, within(1e-9));
        assertThat(spectrum.inverse()).containsExactly(series, within(1e-9));
    }
}
