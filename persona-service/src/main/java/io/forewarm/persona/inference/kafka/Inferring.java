package io.forewarm.persona.inference.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.feature.jackson.FeatureJson;
import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.inference.PersonaListener;
import io.forewarm.persona.inference.Subject;
import io.forewarm.service.kafka.Forgotten;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;

/** Takes each event to its subject, keeps what it left there, and sends on what is new. */
final class Inferring extends ContextualFixedKeyProcessor<String, ActivityEvent, Persona> {

    private final PersonaInference inference;
    private final Supplier<Knowledge> knowledge;
    private final PersonaListener listener;

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    private KeyValueStore<String, Subject> subjects;

    @SuppressWarnings("NullAway.Init")
    private Forgotten forgotten;

    Inferring(PersonaInference inference, Supplier<Knowledge> knowledge, PersonaListener listener) {
        this.inference = inference;
        this.knowledge = knowledge;
        this.listener = listener;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Persona> context) {
        super.init(context);
        subjects = context.getStateStore(PersonaTopology.SUBJECTS);
        forgotten = Forgotten.readBy(context, PersonaTopology.FORGOTTEN);
    }

    @Override
    public void process(FixedKeyRecord<String, ActivityEvent> event) {
        if (forgotten.contains(event.key())) {
            return; // It was on its way when the subject was erased.
        }
        long start = System.nanoTime();
        var known = subjects.get(event.key());
        var step = inference.after(known == null ? Subject.UNKNOWN : known, event.value(), knowledge.get());
        subjects.put(event.key(), step.subject());
        step.news().ifPresent(news -> publish(event, news));
        listener.handled(Duration.ofNanos(System.nanoTime() - start));
    }

    private void publish(FixedKeyRecord<String, ActivityEvent> event, PersonaInference.News news) {
        var persona = event.withValue(news.persona())
                .withTimestamp(news.persona().at().toEpochMilli());
        var headers = persona.headers();
        headers.remove(PersonaTopology.FEATURES_HEADER);
        headers.add(PersonaTopology.FEATURES_HEADER, FeatureJson.write(news.features()));
        context().forward(persona);
        listener.published(news);
    }
}
