package io.forewarm.sensor.intake.micrometer;

import io.forewarm.sensor.intake.Intake;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Shows how many items are under way.
 *
 * @param intake where they are
 */
public record InFlightGauge(Intake intake) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("forewarm.sensor.intake.in.flight", intake, Intake::inFlight)
                .description("Items that are on their way into the log")
                .register(registry);
    }
}
