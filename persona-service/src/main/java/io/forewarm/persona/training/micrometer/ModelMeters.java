package io.forewarm.persona.training.micrometer;

import io.forewarm.persona.training.ModelInUse;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Meters about the model in use. */
@Component
final class ModelMeters implements MeterBinder {

    private final ModelInUse inUse;
    private final InstantSource clock;

    ModelMeters(ModelInUse inUse, InstantSource clock) {
        this.inUse = inUse;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("forewarm.persona.model.version", inUse, ModelInUse::version)
                .description("Version of the model of personas that is in use here; 0 for the one of the release")
                .register(registry);
        Gauge.builder("forewarm.persona.model.age", this, ModelMeters::age)
                .description("Time since the model in use was fitted; 0 for the one of the release")
                .baseUnit("seconds")
                .register(registry);
    }

    private double age() {
        return inUse.fittedAt()
                .map(at -> Duration.between(at, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
