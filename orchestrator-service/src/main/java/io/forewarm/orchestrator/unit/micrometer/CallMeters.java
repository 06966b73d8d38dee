package io.forewarm.orchestrator.unit.micrometer;

import io.forewarm.orchestrator.unit.resilience4j.CallGuard;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Meters of calls to the backend. */
@Component
public final class CallMeters {

    /** Registers the meters. */
    public CallMeters(MeterRegistry registry, CallGuard guard) {
        Gauge.builder("forewarm.breakers.open", guard, CallGuard::open)
                .description("Circuit breakers, of the backend and of bundles on it, that let nothing through")
                .register(registry);
    }
}
