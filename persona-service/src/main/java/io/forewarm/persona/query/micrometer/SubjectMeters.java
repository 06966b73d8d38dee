package io.forewarm.persona.query.micrometer;

import io.forewarm.persona.query.PersonaStore;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Meters about who is known. */
@Component
final class SubjectMeters implements MeterBinder {

    private final PersonaStore store;

    SubjectMeters(PersonaStore store) {
        this.store = store;
    }

    /**
     * Counted in the database: the estimate of a state store counts every change of a subject that is not compacted.
     */
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("forewarm.persona.subjects", store, PersonaStore::count)
                .description("Subjects with a persona; the same from every process")
                .register(registry);
    }
}
