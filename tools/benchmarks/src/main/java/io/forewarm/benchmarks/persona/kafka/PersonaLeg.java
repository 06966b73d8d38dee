package io.forewarm.benchmarks.persona.kafka;

import io.forewarm.benchmarks.streams.kafka.Leg;
import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.inference.PersonaListener;
import io.forewarm.persona.inference.kafka.PersonaTopology;
import io.forewarm.persona.inference.spring.DefaultInference;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsBuilder;

/** The topology as the service makes it by default. */
public record PersonaLeg(PersonaInference inference, Knowledge knowledge) implements Leg {

    @Override
    public void addTo(StreamsBuilder builder, Consumer<Duration> worked) {
        PersonaTopology.addTo(
                builder, inference, DefaultInference.duplicateMemory(), () -> knowledge, new Handled(worked));
    }

    /** Tells of events, and of nothing else. */
    private record Handled(Consumer<Duration> told) implements PersonaListener {

        @Override
        public void handled(Duration took) {
            told.accept(took);
        }

        @Override
        public void published(PersonaInference.News news) {}
    }
}
