package io.forewarm.prediction.forecast.spring;

import io.forewarm.prediction.forecast.Forecaster.Pace;
import io.forewarm.prediction.forecast.News;
import io.forewarm.prediction.forecast.kafka.ForecastPlan.Rhythm;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.prediction.forecast}. All but {@code refreshEvery} are times of the day's clock, which
 * runs faster where a recording is played.
 *
 * @param refreshEvery pause, by the machine's clock, between two looks at which subjects are due
 * @param refreshAtMost most subjects that one look forecasts
 * @param minRefresh least time until a subject is due again
 * @param minActivityRecompute least time between two forecasts because of activity that needs nothing
 * @param negligible a subject whose probability within the longest horizon is below this waits for news
 * @param renewBefore advice is renewed so long before it ends; should be well above {@code refreshEvery}
 * @param leastMove change of a probability that is worth telling
 * @param demandSlack added to a bundle's start-up time to get the window of its demand
 * @param demandMove units by which demand must move to be told again
 * @param demandRenewal time after which demand is told again though it did not move; should be well below the age at
 *     which the orchestrator takes a forecast for out of date
 * @param memoryOfCopies how long a copy of an event is recognised
 */
@Validated
@ConfigurationProperties("forewarm.prediction.forecast")
record ForecastProperties(
        @DefaultValue("5s") @DurationMin(millis = 50) Duration refreshEvery,
        @DefaultValue("2000") @Positive int refreshAtMost,
        @DefaultValue("2s") @DurationMin(millis = 100) Duration minRefresh,
        @DefaultValue("30s") @DurationMin(seconds = 0) Duration minActivityRecompute,

        @DefaultValue("0.01") @PositiveOrZero @DecimalMax("0.5")
        double negligible,

        @DefaultValue("30s") @DurationMin(seconds = 0) Duration renewBefore,
        @DefaultValue("0.02") @Positive @DecimalMax("1") double leastMove,
        @DefaultValue("1m") @DurationMin(seconds = 0) Duration demandSlack,
        @DefaultValue("0.05") @Positive double demandMove,
        @DefaultValue("10m") @DurationMin(seconds = 1) Duration demandRenewal,
        @DefaultValue("1d") @DurationMin(seconds = 1) Duration memoryOfCopies) {

    Pace pace() {
        return new Pace(minRefresh, negligible, renewBefore);
    }

    News news() {
        return new News(leastMove, renewBefore);
    }

    Rhythm rhythm() {
        return new Rhythm(refreshEvery, refreshAtMost, minActivityRecompute, demandMove, demandRenewal, memoryOfCopies);
    }
}
