package io.forewarm.prediction;

import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.choice.Choice;
import io.forewarm.prediction.demand.Demand;
import io.forewarm.prediction.forecast.Forecaster;
import io.forewarm.prediction.forecast.Forecaster.Pace;
import io.forewarm.prediction.forecast.News;
import io.forewarm.prediction.forecast.kafka.ForecastPlan;
import io.forewarm.prediction.forecast.kafka.ForecastPlan.Rhythm;
import io.forewarm.prediction.forecast.micrometer.MicrometerForecastMeters;
import io.forewarm.prediction.recommendation.Economics;
import io.forewarm.prediction.recommendation.LoadPrice;
import io.forewarm.prediction.recommendation.WaitingWeights;
import io.forewarm.prediction.timing.Timing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/** A forecaster with the settings' defaults. */
public final class TestPlans {

    public static final Forecaster FORECASTER = new Forecaster(
            new Timing(TestNeeds.MEMORY, 1.5, 4, 3),
            new Choice(TestNeeds.CATALOGUE, TestNeeds.MEMORY, 1.5, 4, 3),
            new Economics(TestNeeds.CATALOGUE, new WaitingWeights(2, 1, 0.4), new LoadPrice(0.6, 0.95, 4), 0.05, 20, 3),
            new Demand(TestNeeds.CATALOGUE, Duration.ofMinutes(1)),
            2,
            new Pace(Duration.ofSeconds(2), 0.01, Duration.ofSeconds(30)));

    private TestPlans() {}

    /** All that a topology is made with, with the settings' defaults. */
    public static ForecastPlan plan(Supplier<Optional<ArrivalVersion>> learnt, InstantSource clock) {
        return new ForecastPlan(
                FORECASTER,
                learnt,
                new News(0.02, Duration.ofSeconds(30)),
                new Rhythm(
                        Duration.ofSeconds(5),
                        1000,
                        Duration.ofSeconds(30),
                        0.05,
                        Duration.ofMinutes(10),
                        Duration.ofDays(1)),
                clock,
                new MicrometerForecastMeters(new SimpleMeterRegistry()));
    }
}
