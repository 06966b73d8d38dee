package io.forewarm.model.kafka;

import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;

/**
 * CloudEvents 1.0 attributes as Kafka headers, in the binary mode of the CloudEvents Kafka protocol binding, so that
 * any consumer can tell what a record is without our classes.
 */
final class CloudEventHeaders {

    private CloudEventHeaders() {}

    static void write(Headers headers, Topic<?> topic, Message message) {
        set(headers, "ce_specversion", "1.0");
        set(headers, "ce_id", message.messageId());
        set(headers, "ce_type", topic.eventType());
        set(headers, "ce_source", "/forewarm/" + topic.name());
        set(headers, "ce_time", message.occurredAt().toString());
        set(headers, "content-type", "application/json");
    }

    private static void set(Headers headers, String name, String value) {
        // Kafka appends equal names: a record that is written on from another one would carry both.
        headers.remove(name);
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
