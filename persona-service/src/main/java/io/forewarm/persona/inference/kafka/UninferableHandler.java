package io.forewarm.persona.inference.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends an event that could be read but not inferred from to {@code <topic>.dead}, unchanged, with its cause in a
 * header, in the same transaction as the rest; the partition goes on. What Kafka itself complains of may pass by
 * waiting and is no fault of the event: then the thread fails and starts again from the last commit.
 */
public final class UninferableHandler implements ProcessingExceptionHandler {

    private static final Logger LOGGER = LoggerFactory.getLogger(UninferableHandler.class);

    @Override
    public void configure(Map<String, ?> settings) {
        // Needs none.
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> failed, Exception cause) {
        if (cause instanceof KafkaException || context.topic() == null) {
            return Response.fail();
        }
        LOGGER.atWarn()
                .addKeyValue("topic", context.topic())
                .addKeyValue("partition", context.partition())
                .addKeyValue("offset", context.offset())
                .setCause(cause)
                .log("record cannot be inferred from and is set aside");
        var dead = new ProducerRecord<>(
                context.topic() + ".dead",
                context.partition(),
                context.timestamp(),
                context.sourceRawKey(),
                context.sourceRawValue());
        context.headers().forEach(dead.headers()::add);
        dead.headers().add("cause", cause.toString().getBytes(StandardCharsets.UTF_8));
        return Response.resume(List.of(dead));
    }
}
