package io.forewarm.replay.service;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.jackson.CatalogueReader;
import io.forewarm.prediction.choice.Choice;
import io.forewarm.prediction.demand.Demand;
import io.forewarm.prediction.forecast.Forecaster;
import io.forewarm.prediction.forecast.Forecaster.Pace;
import io.forewarm.prediction.forecast.News;
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

/** The service as it is without any setting, with the catalogue that is shipped. */
public final class Defaults {

    private Defaults() {}

    public static ServiceReplay service() {
        return new ServiceReplay(
                forecaster(),
                Optional.empty(),
                new News(0.02, Duration.ofSeconds(30)),
                Duration.ofSeconds(5),
                Duration.ofSeconds(30));
    }

    static Forecaster forecaster() {
        var catalogue = catalogue();
        return new Forecaster(
                timing(),
                choice(catalogue),
                new Economics(catalogue, new WaitingWeights(2, 1, 0.4), new LoadPrice(0.6, 0.95, 4), 0.15, 20, 3),
                new Demand(catalogue, Duration.ofMinutes(1)),
                2,
                new Pace(Duration.ofSeconds(2), 0.01, Duration.ofSeconds(30)));
    }

    /** When, where no model of times has been fitted. */
    public static Timing timing() {
        return new Timing(memory(), 1.5, 4, 3);
    }

    /** What, of a catalogue. */
    public static Choice choice(Catalogue catalogue) {
        return new Choice(catalogue, memory(), 1.5, 4, 3);
    }

    private static Memory memory() {
        return new Memory(
                Duration.ofSeconds(15),
                Duration.ofMinutes(2),
                Duration.ofDays(14),
                Duration.ofDays(28),
                40,
                10,
                ZoneId.of("UTC"));
    }

    /** The one that is shipped. */
    public static Catalogue catalogue() {
        try (var yaml = Objects.requireNonNull(Defaults.class.getResourceAsStream("/catalogue.yaml"))) {
            return CatalogueReader.read(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
