package io.forewarm.service.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a record that Kafka Streams cannot read to {@code <topic>.dead}, unchanged, with its cause in a header, in the
 * same transaction as the rest: it never blocks the partition and is never dropped in silence.
 */
public final class DeadLetterHandler implements DeserializationExceptionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(DeadLetterHandler.class);

    @Override
    public void configure(Map<String, ?> settings) {
        // Needs none.
    }

    @Override
    public Response handleError(ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> unread, Exception cause) {
        LOGGER.atWarn()
                .addKeyValue("topic", unread.topic())
                .addKeyValue("partition", unread.partition())
                .addKeyValue("offset", unread.offset())
                .log("record cannot be read and is set aside");
        var dead = new ProducerRecord<>(
                unread.topic() + ".dead", unread.partition(), unread.timestamp(), unread.key(), unread.value());
        unread.headers().forEach(dead.headers()::add);
        dead.headers().add("cause", cause.toString().getBytes(StandardCharsets.UTF_8));
        return Response.resume(List.of(dead));
    }
}
