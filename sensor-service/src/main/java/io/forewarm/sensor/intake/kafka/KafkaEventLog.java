package io.forewarm.sensor.intake.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.RejectedInput;
import io.forewarm.model.kafka.Topics;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import io.forewarm.sensor.intake.EventLog;
import io.forewarm.sensor.intake.EventLogException;
import io.forewarm.sensor.intake.EventLogException.Kind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** The log in Kafka. Written with {@code acks=all} by an idempotent producer, so its own retries make no copies. */
@Component
final class KafkaEventLog implements EventLog {

    private final KafkaOperations<String, ActivityEvent> events;
    private final KafkaOperations<String, RejectedInput> rejected;

    KafkaEventLog(KafkaOperations<String, ActivityEvent> events, KafkaOperations<String, RejectedInput> rejected) {
        this.events = events;
        this.rejected = rejected;
    }

    @Override
    public CompletableFuture<Void> append(ActivityEvent event) {
        return append(events, ActivityEvent.TOPIC, event);
    }

    @Override
    public CompletableFuture<Void> append(RejectedInput input) {
        return append(rejected, RejectedInput.TOPIC, input);
    }

    private static <M extends Message> CompletableFuture<Void> append(
            KafkaOperations<String, M> kafka, Topic<M> topic, M message) {
        try {
            return kafka.send(Topics.toRecord(topic, message)).handle((_, failure) -> {
                if (failure != null) {
                    throw new CompletionException(toLogException(failure));
                }
                return null;
            });
        } catch (RuntimeException e) {
            // What fails before it is even sent comes as an exception rather than a failed future.
            return CompletableFuture.failedFuture(toLogException(e));
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
