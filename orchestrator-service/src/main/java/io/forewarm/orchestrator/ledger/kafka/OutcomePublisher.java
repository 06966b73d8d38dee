package io.forewarm.orchestrator.ledger.kafka;

import io.forewarm.model.kafka.Topics;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.topic.Message;
import io.forewarm.orchestrator.ledger.Outbox;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** Sends the outbox. A record that is sent twice has the same message id and the same key, and readers drop it. */
@Component
public final class OutcomePublisher {

    private static final Logger LOGGER = LoggerFactory.getLogger(OutcomePublisher.class);

    /** As many as fit into a few batches of the producer; twice as many would only be lost twice as often. */
    private static final int AT_ONCE = 500;

    private final Outbox outbox;
    private final KafkaOperations<String, Message> kafka;

    public OutcomePublisher(Outbox outbox, KafkaOperations<String, Message> kafka) {
        this.outbox = outbox;
        this.kafka = kafka;
    }

    /** Sends until nothing is left or something fails. */
    public void publish(Instant now) {
        int sent = AT_ONCE;
        while (sent == AT_ONCE) {
            sent = outbox.drain(AT_ONCE, now, this::send);
        }
    }

    /** How many arrived, counted from the first: behind one that did not, nothing counts, to keep the order. */
    private int send(List<ProvisioningOutcome> outcomes) {
        var sending = outcomes.stream().map(this::send).toList();
        int arrived = 0;
        for (var one : sending) {
            if (!arrives(one)) {
                return arrived;
            }
            arrived++;
        }
        return arrived;
    }

    private Future<?> send(ProvisioningOutcome outcome) {
        var record = Topics.toRecord(ProvisioningOutcome.TOPIC, outcome);
        try {
            return kafka.send(new ProducerRecord<>(
                    record.topic(), record.partition(), record.timestamp(), record.key(), record.value()));
        } catch (KafkaException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private static boolean arrives(Future<?> sending) {
        try {
            sending.get();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            LOGGER.atWarn().setCause(e.getCause()).log("outcome cannot be sent yet");
            return false;
        }
    }
}
