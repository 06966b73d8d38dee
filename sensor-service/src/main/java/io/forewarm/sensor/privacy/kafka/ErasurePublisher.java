package io.forewarm.sensor.privacy.kafka;

import io.forewarm.model.identity.Erasure;
import io.forewarm.model.kafka.Topics;
import io.forewarm.sensor.privacy.ErasureOutbox;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** Sends the outbox. An erasure that is sent twice, after a crash between the two writes, changes nothing. */
@Component
public final class ErasurePublisher {

    private static final Logger LOGGER = LoggerFactory.getLogger(ErasurePublisher.class);

    /** The rows stay locked until all of them have arrived, and another replica may be waiting to send the next. */
    private static final int AT_ONCE = 100;

    private final ErasureOutbox outbox;
    private final KafkaOperations<String, Erasure> kafka;

    public ErasurePublisher(ErasureOutbox outbox, KafkaOperations<String, Erasure> kafka) {
        this.outbox = outbox;
        this.kafka = kafka;
    }

    /** Sends until nothing is left or something fails. */
    public void publish(Instant now) {
        int sent = AT_ONCE;
        while (sent == AT_ONCE) {
            sent = outbox.drain(AT_ONCE, now, this::arrives);
        }
    }

    private boolean arrives(Erasure erasure) {
        try {
            kafka.send(Topics.toRecord(Erasure.TOPIC, erasure)).get();
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | KafkaException e) {
            LOGGER.atWarn().setCause(e).log("erasure cannot be sent yet");
            return false;
        }
    }
}
