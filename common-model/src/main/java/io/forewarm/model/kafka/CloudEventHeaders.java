package io.forewarm.model.kafka;

import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * CloudEvents 1.0 attributes as Kafka headers, in the binary mode of the CloudEvents Kafka protocol binding, so that
 * any consumer can tell what a record is without our classes. What is the same for all records of a topic is made once.
 */
final class CloudEventHeaders {

    private static final List<String> OF_A_MESSAGE = List.of("ce_id", "ce_time");

    private final List<Header> ofTheTopic;

    CloudEventHeaders(Topic<?> topic) {
        this.ofTheTopic = List.of(
                header("ce_specversion", "1.0"),
                header("ce_type", topic.eventType()),
                header("ce_source", "/forewarm/" + topic.name()),
                header("content-type", "application/json"));
    }

    void write(Headers headers, Message message) {
        // Kafka appends equal names: a record that is written on from another one would carry both.
        if (headers.iterator().hasNext()) {
            ofTheTopic.forEach(header -> headers.remove(header.key()));
            OF_A_MESSAGE.forEach(headers::remove);
        }
        ofTheTopic.forEach(headers::add);
        headers.add(header("ce_id", message.messageId()));
        headers.add(header("ce_time", InstantText.of(message.occurredAt())));
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
