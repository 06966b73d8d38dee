package io.forewarm.model.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.jackson.Json;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import java.util.function.Function;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * Values of one topic, or of one state store, as JSON. Values of a topic also get CloudEvents headers. A tombstone
 * stays a tombstone. Thread-safe.
 */
public final class JsonSerde<T> implements Serde<T> {

    private final Function<T, byte[]> writer;
    private final Function<byte[], @Nullable T> reader;
    private final Headed<T> headed;

    private JsonSerde(Function<T, byte[]> writer, Function<byte[], @Nullable T> reader, Headed<T> headed) {
        this.writer = writer;
        this.reader = reader;
        this.headed = headed;
    }

    /** For the records of a topic. */
    public static <V extends Message> JsonSerde<V> of(Topic<V> topic) {
        var headers = new CloudEventHeaders(topic);
        return new JsonSerde<>(writer(topic), reader(topic), headers::write);
    }

    /** For values in a state store: no headers. */
    public static <T> JsonSerde<T> of(Class<T> type) {
        return new JsonSerde<>(writer(type), reader(type), (headers, value) -> {});
    }

    private static <V extends Message> Function<V, byte[]> writer(Topic<V> topic) {
        if (topic.equals(ActivityEvent.TOPIC)) {
            return value -> EventJson.write((ActivityEvent) value);
        }
        return topic.equals(Persona.TOPIC) ? value -> PersonaJson.write((Persona) value) : writer(topic.valueType());
    }

    private static <T> Function<T, byte[]> writer(Class<T> type) {
        return Json.mapper().writerFor(type)::writeValueAsBytes;
    }

    private static <V extends Message> Function<byte[], @Nullable V> reader(Topic<V> topic) {
        var jackson = reader(topic.valueType());
        return topic.equals(ActivityEvent.TOPIC)
                ? bytes -> EventReader.read(bytes).map(topic.valueType()::cast).orElseGet(() -> jackson.apply(bytes))
                : jackson;
    }

    private static <T> Function<byte[], @Nullable T> reader(Class<T> type) {
        ObjectReader jackson = Json.mapper().readerFor(type);
        return jackson::readValue;
    }

    @Override
    public Serializer<T> serializer() {
        return new Writing();
    }

    @Override
    public Deserializer<T> deserializer() {
        return this::read;
    }

    // Kafka's interfaces carry no nullness annotations: null is a tombstone there.
    private @Nullable T read(String topic, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        T value;
        try {
            value = reader.apply(bytes);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new SerializationException("record on %s is not what it should be".formatted(topic), e);
        }
        if (value == null) {
            throw new SerializationException("record on %s must not be the word null".formatted(topic));
        }
        return value;
    }

    /** Writes the headers that belong to a value; does nothing for values that travel on no topic. */
    private interface Headed<T> {

        void write(Headers headers, T value);
    }

    private final class Writing implements Serializer<T> {

        @Override
        public byte @Nullable [] serialize(String topic, @Nullable T value) {
            return value == null ? null : writer.apply(value);
        }

        @Override
        public byte @Nullable [] serialize(String topic, Headers headers, @Nullable T value) {
            if (value != null) {
                headed.write(headers, value);
            }
            return serialize(topic, value);
        }
    }
}
