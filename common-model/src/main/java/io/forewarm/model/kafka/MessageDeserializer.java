package io.forewarm.model.kafka;

import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads the messages of any of our topics, for consumers that serve several. Thread-safe. */
public final class MessageDeserializer implements Deserializer<Message> {

    private final Map<String, Deserializer<? extends Message>> byTopic = Topics.ALL.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Topic::name, topic -> JsonSerde.of(topic).deserializer()));

    @Override
    public @Nullable Message deserialize(String topic, byte @Nullable [] bytes) {
        var deserializer = byTopic.get(topic);
        if (deserializer == null) {
            throw new SerializationException("not one of our topics: " + topic);
        }
        return deserializer.deserialize(topic, bytes);
    }
}
