package io.forewarm.orchestrator.load.kafka;

import io.forewarm.model.kafka.Topics;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.topic.Message;
import io.forewarm.orchestrator.unit.ResourceBackend;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.stereotype.Component;

/** Tells the forecasts how busy the backend is. Only the newest report counts, so one that gets lost is not missed. */
@Component
public final class LoadPublisher {

    private static final Logger LOGGER = LoggerFactory.getLogger(LoadPublisher.class);

    private final ResourceBackend backend;
    private final KafkaOperations<String, Message> kafka;

    public LoadPublisher(ResourceBackend backend, KafkaOperations<String, Message> kafka) {
        this.backend = backend;
        this.kafka = kafka;
    }

    public void publish() {
        var record = Topics.toRecord(SystemLoad.TOPIC, backend.load());
        var _ = kafka.send(new ProducerRecord<>(
                        record.topic(), record.partition(), record.timestamp(), record.key(), record.value()))
                .exceptionally(failure -> {
                    LOGGER.atDebug().setCause(failure).log("load cannot be sent");
                    return null;
                });
    }
}
