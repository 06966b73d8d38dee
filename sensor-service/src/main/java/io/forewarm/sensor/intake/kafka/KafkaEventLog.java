package io.forewarm.sensor.intake.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.RejectedInput;
import io.forewarm.model.kafka.Topics;
import io.forewarm.model.topic.Message;
import io.forewarm.sensor.intake.EventLog;
import io.forewarm.sensor.intake.EventLogException;
import io.forewarm.sensor.intake.EventLogException.Kind;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.stereotype.Component;

/**
 * The log in Kafka. Written with {@code acks=all} by an idempotent producer, so its own retries make no copies. Not by
 * Spring's template: what that keeps for each send, timers and futures, costs as much as the sending.
 */
@Component
final class KafkaEventLog implements EventLog {

    private final ProducerFactory<Object, Object> producers;
    private final OutageLog outages;

    KafkaEventLog(ProducerFactory<Object, Object> producers, OutageLog outages) {
        this.producers = producers;
        this.outages = outages;
    }

    @Override
    public CompletableFuture<Void> append(ActivityEvent event) {
        return send(Topics.toRecord(ActivityEvent.TOPIC, event));
    }

    @Override
    public CompletableFuture<Void> append(RejectedInput input) {
        return send(Topics.toRecord(RejectedInput.TOPIC, input));
    }

    @SuppressWarnings("unchecked") // A record is only read from.
    private CompletableFuture<Void> send(ProducerRecord<String, ? extends Message> unsent) {
        var append = new Append((ProducerRecord<Object, Object>) (ProducerRecord<?, ?>) unsent, outages);
        try {
            // One for all threads, and a new one after an error that ends it.
            var _ = producers.createProducer().send(append.unsent, append);
        } catch (RuntimeException e) {
            // What fails before it is even sent comes as an exception rather than to the callback.
            append.completeExceptionally(toLogException(e));
        }
        return append;
    }

    /** A record on its way; ends when the broker has answered. */
    private static final class Append extends CompletableFuture<Void> implements Callback {

        private final ProducerRecord<Object, Object> unsent;
        private final OutageLog outages;

        Append(ProducerRecord<Object, Object> unsent, OutageLog outages) {
            this.unsent = unsent;
            this.outages = outages;
        }

        @Override
        public void onCompletion(RecordMetadata metadata, @Nullable Exception failure) {
            if (failure == null) {
                outages.onSuccess(unsent, metadata);
                complete(null);
            } else {
                outages.onError(unsent, metadata, failure);
                completeExceptionally(toLogException(failure));
            }
        }
    }

    private static EventLogException toLogException(Throwable failure) {
        return new EventLogException(isOwnFault(failure) ? Kind.REFUSED : Kind.UNAVAILABLE, failure);
    }

    /** Whether it is the record rather than the broker. */
    static boolean isOwnFault(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException
                    || cause instanceof InvalidTimestampException
                    || cause instanceof SerializationException) {
                return true;
            }
        }
        return false;
    }
}
