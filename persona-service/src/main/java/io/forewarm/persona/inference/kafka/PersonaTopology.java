package io.forewarm.persona.inference.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.kafka.JsonSerde;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.inference.Knowledge;
import io.forewarm.persona.inference.PersonaInference;
import io.forewarm.persona.inference.PersonaListener;
import io.forewarm.persona.inference.Subject;
import io.forewarm.service.kafka.Deduplication;
import io.forewarm.service.kafka.Forgotten;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.Stores;

/**
 * Wires {@link PersonaInference} into Kafka Streams: activity in, personas out, a tombstone for who is to be forgotten.
 * All thinking is in the inference.
 */
public final class PersonaTopology {

    /** Store with a {@link Subject} for each key. */
    public static final String SUBJECTS = "subjects";

    /** Header of a persona that carries the features it was inferred from. */
    public static final String FEATURES_HEADER = "forewarm_features";

    static final String FORGOTTEN = "forgotten";

    /** An event of an erased subject may come as long as there are events. */
    static final Duration LATE_EVENTS = Duration.ofDays(7);

    private static final String SEEN = "seen-events";

    private PersonaTopology() {}

    /**
     * Adds the leg from activity to personas.
     *
     * @param duplicateMemory how long after an event its copies are recognised
     * @param knowledge the newest; asked at each event, from several threads
     */
    public static void addTo(
            StreamsBuilder builder,
            PersonaInference inference,
            Duration duplicateMemory,
            Supplier<Knowledge> knowledge,
            PersonaListener listener) {
        builder.addStateStore(Stores.keyValueStoreBuilder(
                        Stores.persistentKeyValueStore(SUBJECTS), Serdes.String(), SubjectForm.serde())
                .withCachingEnabled());
        builder.addStateStore(Forgotten.store(FORGOTTEN));
        var activity = builder.stream(
                ActivityEvent.TOPIC_NAME, Consumed.with(Serdes.String(), JsonSerde.of(ActivityEvent.TOPIC)));
        var personas = Deduplication.of(activity, SEEN, duplicateMemory)
                .processValues(() -> new Inferring(inference, knowledge, listener), SUBJECTS, FORGOTTEN);
        var tombstones = builder.stream(Erasure.TOPIC_NAME, Consumed.with(Serdes.String(), JsonSerde.of(Erasure.TOPIC)))
                .processValues(Forgetting::new, SUBJECTS, FORGOTTEN);
        personas.merge(tombstones).to(Persona.TOPIC_NAME, Produced.with(Serdes.String(), JsonSerde.of(Persona.TOPIC)));
    }
}
