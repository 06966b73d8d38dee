package io.forewarm.prediction.forecast.kafka;

import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.forecast.ForecastMeters;
import io.forewarm.prediction.forecast.Forecaster;
import io.forewarm.prediction.forecast.Forecasts;
import io.forewarm.prediction.forecast.News;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * All that the topology is made with.
 *
 * @param learnt the model of times that is in use at the moment; without one, the forecaster does with its own
 * @param clock what the present is, for all forecasts
 * @param rhythm how often what is done
 */
public record ForecastPlan(
        Forecaster forecaster,
        Supplier<Optional<ArrivalVersion>> learnt,
        News news,
        Rhythm rhythm,
        InstantSource clock,
        ForecastMeters meters) {

    /**
     * How often what is done.
     *
     * @param refreshEvery pause, by the machine's clock, between two looks at what is due
     * @param refreshAtMost most subjects that one look forecasts, so that it never holds up events for long
     * @param activityPause least time between two forecasts because of activity that needs nothing, for who has no time
     *     set for the next one
     * @param demandMove units by which demand must move to be told again
     * @param demandRenewal time after which demand is told again though it did not move
     * @param memoryOfCopies how long a copy of an event is recognised
     */
    public record Rhythm(
            Duration refreshEvery,
            int refreshAtMost,
            Duration activityPause,
            double demandMove,
            Duration demandRenewal,
            Duration memoryOfCopies) {

        public Rhythm {
            if (!refreshEvery.isPositive() || refreshAtMost < 1 || activityPause.isNegative()) {
                throw new IllegalArgumentException(
                        "refreshEvery must be positive, refreshAtMost >= 1 and activityPause >= 0: %s, %s, %s"
                                .formatted(refreshEvery, refreshAtMost, activityPause));
            }
            if (!(demandMove > 0) || !demandRenewal.isPositive() || !memoryOfCopies.isPositive()) {
                throw new IllegalArgumentException(
                        "demandMove, demandRenewal and memoryOfCopies must be > 0: %s, %s, %s"
                                .formatted(demandMove, demandRenewal, memoryOfCopies));
            }
        }
    }

    /**
     * How subjects are forecast.
     *
     * @param utilisation how busy the platform is at a moment, in [0, 1]
     */
    public Forecasts.Rules rules(ToDoubleFunction<Instant> utilisation) {
        return new Forecasts.Rules(forecaster, learnt, news, rhythm.activityPause(), utilisation, clock, meters);
    }
}
