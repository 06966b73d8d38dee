package io.forewarm.model.kafka;

import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes the messages of any of our topics, for producers that serve several. Thread-safe. */
public final class MessageSerializer implements Serializer<Message> {

    private final Map<String, Serializer<? extends Message>> byTopic = Topics.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Topic::name, topic -> JsonSerde.of(topic).serializer()));

    @Override
    public byte @Nullable [] serialize(String topic, @Nullable Message message) {
        throw new SerializationException("a message on %s needs headers".formatted(topic));
    }

    @Override
    public byte @Nullable [] serialize(String topic, Headers headers, @Nullable Message message) {
        return serializer(topic).serialize(topic, headers, message);
    }

    @SuppressWarnings("unchecked") // A message of the wrong type for its topic fails at once, in the writer.
    private Serializer<Message> serializer(String topic) {
        // A message that a consumer gave up on goes to the dead letters of its topic, as it is.
        var serializer = byTopic.get(topic.endsWith(".dead") ? topic.substring(0, topic.lastIndexOf('.')) : topic);
        if (serializer == null) {
            throw new SerializationException("not one of our topics: " + topic);
        }
        return (Serializer<Message>) serializer;
    }
}
