package io.forewarm.persona.query.kafka;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.feature.FeatureVector;
import io.forewarm.persona.feature.jackson.FeatureJson;
import io.forewarm.persona.inference.kafka.PersonaTopology;
import io.forewarm.persona.query.PersonaStore;
import io.forewarm.persona.query.PersonaUpdate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.SerializationUtils;
import org.springframework.stereotype.Component;

/**
 * Copies personas into the store, a batch at a time. A batch that comes twice changes nothing, because the store takes
 * the newest persona of each subject.
 */
@Component
public final class PersonaRecords {

    private static final LogAccessor LOGGER = new LogAccessor(PersonaRecords.class);

    private final PersonaStore store;

    public PersonaRecords(PersonaStore store) {
        this.store = store;
    }

    @KafkaListener(
            id = "persona-query",
            topics = Persona.TOPIC_NAME,
            groupId = "${spring.application.name}-query",
            clientIdPrefix = "${spring.kafka.client-id}-query",
            concurrency = "${forewarm.persona.query.threads:1}",
            batch = "true")
    void on(List<ConsumerRecord<String, @Nullable Persona>> records) {
        var updates = new ArrayList<PersonaUpdate>();
        for (int i = 0; i < records.size(); i++) {
            var unread = failure(records.get(i));
            if (unread.isPresent()) {
                // The good ones before it first; the error handler sets this one aside and comes back with the rest.
                store.apply(updates);
                throw new BatchListenerFailedException("record cannot be read", unread.get(), i);
            }
            updates.add(toUpdate(records.get(i)));
        }
        store.apply(updates);
    }

    /** A record that cannot be read looks like a tombstone, save for this header. */
    private static Optional<Exception> failure(ConsumerRecord<String, @Nullable Persona> received) {
        // As the cause it tells the error handler that trying again is of no use.
        return Optional.ofNullable(SerializationUtils.getExceptionFromHeader(
                received, KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, LOGGER));
    }

    private static PersonaUpdate toUpdate(ConsumerRecord<String, @Nullable Persona> received) {
        var persona = received.value();
        return persona == null
                ? new PersonaUpdate.Forgotten(new SubjectId(received.key()))
                : new PersonaUpdate.Believed(persona, features(received, persona));
    }

    /** Features by other definitions than ours would be misread. */
    private static Optional<FeatureVector> features(
            ConsumerRecord<String, @Nullable Persona> received, Persona persona) {
        var header = received.headers().lastHeader(PersonaTopology.FEATURES_HEADER);
        return header != null && persona.featureSchema().equals(Feature.schema())
                ? Optional.of(FeatureJson.read(header.value()))
                : Optional.empty();
    }
}
