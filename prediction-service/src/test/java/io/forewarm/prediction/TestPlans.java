package io.forewarm.prediction;

import io.forewarm.prediction.choice.Choice;
import io.forewarm.prediction.demand.Demand;
import io.forewarm.prediction.forecast.Forecaster;
import io.forewarm.prediction.forecast.Forecaster.Pace;
import io.forewarm.prediction.recommendation.Economics;
import io.forewarm.prediction.recommendation.LoadPrice;
import io.forewarm.prediction.recommendation.WaitingWeights;
import io.forewarm.prediction.timing.Timing;
import java.time.Duration;

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
}
