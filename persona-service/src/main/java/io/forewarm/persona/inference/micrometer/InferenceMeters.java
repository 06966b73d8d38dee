package io.forewarm.persona.inference.micrometer;

import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.inference.PersonaListener;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Meters about inference. */
@Component
public final class InferenceMeters implements PersonaListener {

    private final Timer events;
    private final Counter updates;
    private final Counter shifts;
    private final Map<Attribute, Counter> changes = new EnumMap<>(Attribute.class);

    public InferenceMeters(MeterRegistry registry) {
        events = Timer.builder("forewarm.persona.events")
                .description("Activity events handled, and how long each took")
                .register(registry);
        updates = Counter.builder("forewarm.persona.updates")
                .description("Personas published")
                .register(registry);
        shifts = Counter.builder("forewarm.persona.shifts")
                .description("Subjects that were found to behave in another way than before")
                .register(registry);
        for (var attribute : Attribute.values()) {
            changes.put(
                    attribute,
                    Counter.builder("forewarm.persona.changes")
                            .description("Personas whose most likely value of an attribute is another than before")
                            .tag("attribute", attribute.word())
                            .register(registry));
        }
    }

    @Override
    public void handled(Duration took) {
        events.record(took);
    }

    @Override
    public void published(PersonaInference.News news) {
        updates.increment();
        shifts.increment(news.shifted() ? 1 : 0);
        changes.forEach((attribute, counter) -> counter.increment(news.changed().contains(attribute) ? 1 : 0));
    }
}
