package io.forewarm.benchmarks.forecast.kafka;

import io.forewarm.benchmarks.forecast.ActivityEvents;
import io.forewarm.benchmarks.streams.kafka.Leg;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.jackson.CatalogueReader;
import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.choice.Choice;
import io.forewarm.prediction.demand.Demand;
import io.forewarm.prediction.forecast.ForecastMeters;
import io.forewarm.prediction.forecast.Forecaster;
import io.forewarm.prediction.forecast.Forecaster.Pace;
import io.forewarm.prediction.forecast.News;
import io.forewarm.prediction.forecast.kafka.ForecastPlan;
import io.forewarm.prediction.forecast.kafka.ForecastPlan.Rhythm;
import io.forewarm.prediction.forecast.kafka.ForecastTopology;
import io.forewarm.prediction.history.Memory;
import io.forewarm.prediction.recommendation.Economics;
import io.forewarm.prediction.recommendation.LoadPrice;
import io.forewarm.prediction.recommendation.WaitingWeights;
import io.forewarm.prediction.timing.Timing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The topology as the service makes it by default. */
public final class Plans {

    private Plans() {}

    /** The topology with a model of times in use. */
    public static Leg leg(ArrivalModel model) {
        return (builder, worked) -> ForecastTopology.addTo(
                builder, plan(new WorkedMeters(worked), () -> Optional.of(new ArrivalVersion("need-time/1", model))));
    }

    /** Tells of events, and of nothing else. */
    private record WorkedMeters(Consumer<Duration> told) implements ForecastMeters {

        @Override
        public void worked(Duration time) {
            told.accept(time);
        }

        @Override
        public void made(Made made) {}

        @Override
        public void due(int subjects) {}

        @Override
        public void scored(double brier) {}
    }

    /** The present is that of the newest event. */
    private static ForecastPlan plan(ForecastMeters meters, Supplier<Optional<ArrivalVersion>> learnt) {
        var memory = new Memory(
                Duration.ofSeconds(15),
                Duration.ofMinutes(2),
                Duration.ofDays(14),
                Duration.ofDays(28),
                40,
                10,
                ZoneId.of("UTC"));
        var catalogue = catalogue();
        return new ForecastPlan(
                new Forecaster(
                        new Timing(memory, 1.5, 4, 3),
                        new Choice(catalogue, memory, 1.5, 4, 3),
                        new Economics(
                                catalogue, new WaitingWeights(2, 1, 0.4), new LoadPrice(0.6, 0.95, 4), 0.15, 20, 3),
                        new Demand(catalogue, Duration.ofMinutes(1)),
                        2,
                        new Pace(Duration.ofSeconds(2), 0.01, Duration.ofSeconds(30))),
                learnt,
                new News(0.02, Duration.ofSeconds(30)),
                new Rhythm(
                        Duration.ofSeconds(5),
                        2000,
                        Duration.ofSeconds(30),
                        0.05,
                        Duration.ofMinutes(10),
                        Duration.ofDays(1)),
                () -> ActivityEvents.BEGIN,
                meters);
    }

    private static Catalogue catalogue() {
        try (var yaml = Objects.requireNonNull(Plans.class.getResourceAsStream("/catalogue.yaml"))) {
            return CatalogueReader.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
