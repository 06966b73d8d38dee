package io.forewarm.prediction.training.micrometer;

import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.training.ArrivalTraining.Outcome;
import io.forewarm.prediction.training.ModelInUse;
import io.forewarm.prediction.training.TrainingMeters;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts in a Micrometer registry. */
@Component
final class MicrometerTrainingMeters implements TrainingMeters {

    private final MeterRegistry registry;

    MicrometerTrainingMeters(MeterRegistry registry, ModelInUse inUse) {
        this.registry = registry;
        Gauge.builder("forewarm.model.version", inUse, MicrometerTrainingMeters::version)
                .description("Version of the model of times that is in use here; 0 for none")
                .register(registry);
    }

    @Override
    public void tried(Outcome outcome, Duration time) {
        fits(outcome.name().toLowerCase(Locale.ROOT)).record(time);
    }

    @Override
    public void failed() {
        fits("failed").record(Duration.ZERO);
    }

    private Timer fits(String outcome) {
        return Timer.builder("forewarm.model.fit")
                .description("Time that a fit of the model of times took, by what came of it")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static double version(ModelInUse inUse) {
        Optional<ArrivalVersion> version = inUse.get();
        return version.map(each ->
                        Double.parseDouble(each.name().substring(each.name().indexOf('/') + 1)))
                .orElse(0.0);
    }
}
