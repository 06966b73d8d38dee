package io.forewarm.prediction.forecast;

import static io.forewarm.prediction.TestNeeds.ACME;
import static io.forewarm.prediction.TestNeeds.JOB_SMALL;
import static io.forewarm.prediction.TestNeeds.NINE;
import static io.forewarm.prediction.TestNeeds.need;
import static io.forewarm.prediction.TestPlans.FORECASTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.forewarm.model.forecast.Recommendation;
import io.forewarm.prediction.TestModels;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.forecast.WhatIf.Platform;
import io.forewarm.prediction.history.Need;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WhatIfTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final WhatIf byHabits = new WhatIf(FORECASTER, Optional::empty);

    @Test
    void saysWhatASteadyRhythmLeadsTo() {
        var forecast = byHabits.forecast(
                ACME, everyMinute(20), Optional.empty(), Platform.IDLE, NINE.plusSeconds(19 * 60 + 50));

        assertThat(forecast.probabilityWithin().get(MINUTE)).isGreaterThan(0.8);
        assertThat(forecast.bundles()).containsKey(JOB_SMALL);
    }

    @Test
    void takesTheModelInUse() {
        var byModel = new WhatIf(FORECASTER, () -> Optional.of(new ArrivalVersion("need-time/7", TestModels.ARRIVALS)));

        assertThat(byModel.forecast(ACME, everyMinute(3), Optional.empty(), Platform.IDLE, NINE.plusSeconds(180))
                        .because())
                .anyMatch(reason -> reason.contains("need-time/7"));
        assertThat(byModel.forecast(ACME, List.of(), Optional.empty(), Platform.IDLE, NINE)
                        .because())
                .noneMatch(reason -> reason.contains("need-time/7"));
    }

    @Test
    void adviceIsForWhatIsWorthItsPrice() {
        var now = NINE.plusSeconds(19 * 60 + 20);

        assertThat(advised(1, now)).isNotEmpty();
        assertThat(advised(1_000_000, now)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Platform(0, 0));
    }

    private List<Recommendation> advised(double priceFactor, Instant now) {
        return byHabits.forecast(ACME, everyMinute(20), Optional.empty(), new Platform(0, priceFactor), now)
                .recommendations();
    }

    @Test
    void refusesNeedsThatAreYetToCome() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> byHabits.forecast(ACME, everyMinute(3), Optional.empty(), Platform.IDLE, NINE))
                .withMessageContaining("must not be later");
    }

    private static List<Need> everyMinute(int count) {
        return IntStream.range(0, count)
                .mapToObj(minute -> need(NINE.plusSeconds(60L * minute)))
                .toList();
    }
}
