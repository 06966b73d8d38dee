package io.forewarm.persona.inference.kafka;

import io.forewarm.model.identity.Erasure;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.inference.Subject;
import io.forewarm.service.kafka.Forgotten;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Forgets a subject, remembers for a while that it did, and sends on a tombstone. Forgetting twice changes nothing. */
final class Forgetting extends ContextualFixedKeyProcessor<String, Erasure, @Nullable Persona> {

    @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
    private KeyValueStore<String, Subject> subjects;

    @SuppressWarnings("NullAway.Init")
    private Forgotten forgotten;

    @Override
    public void init(FixedKeyProcessorContext<String, @Nullable Persona> context) {
        super.init(context);
        subjects = context.getStateStore(PersonaTopology.SUBJECTS);
        forgotten = Forgotten.keptBy(context, PersonaTopology.FORGOTTEN, PersonaTopology.LATE_EVENTS);
    }

    @Override
    public void process(FixedKeyRecord<String, Erasure> erasure) {
        forgotten.add(erasure.key(), erasure.value().at());
        subjects.delete(erasure.key());
        context().forward(erasure.withValue(null));
    }
}
