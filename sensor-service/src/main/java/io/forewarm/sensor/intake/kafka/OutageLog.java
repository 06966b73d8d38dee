package io.forewarm.sensor.intake.kafka;

import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.ProducerListener;
import org.springframework.stereotype.Component;

/**
 * Says once that Kafka takes nothing, and once that it does again. In between, every record of every delivery fails: a
 * line and a stack trace for each would fill the disk while nobody can do more about it than about the first.
 */
@Component
final class OutageLog implements ProducerListener<Object, Object> {

    private static final Logger LOGGER = LoggerFactory.getLogger(OutageLog.class);

    private final AtomicBoolean away = new AtomicBoolean();

    @Override
    public void onSuccess(ProducerRecord<Object, Object> sent, RecordMetadata where) {
        if (away.get() && away.compareAndSet(true, false)) {
            LOGGER.atInfo().addKeyValue("topic", sent.topic()).log("Kafka takes records again");
        }
    }

    @Override
    public void onError(
            ProducerRecord<Object, Object> failed, @Nullable RecordMetadata where, @Nullable Exception failure) {
        if (failure != null && KafkaEventLog.isOwnFault(failure)) {
            return;
        }
        if (away.compareAndSet(false, true)) {
            LOGGER.atWarn()
                    .setCause(failure)
                    .addKeyValue("topic", failed.topic())
                    .log("Kafka takes no records: deliveries are turned away until it does");
        }
    }

    boolean isAway() {
        return away.get();
    }
}
