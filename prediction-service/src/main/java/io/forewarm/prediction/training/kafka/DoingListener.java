package io.forewarm.prediction.training.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.identity.Erasure;
import io.forewarm.prediction.training.DoingLog;
import io.forewarm.prediction.training.LoggedDoing;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what models are fitted to. A batch that comes twice changes nothing the second time. What can't be read is left
 * to the topology, which sets it aside.
 */
@Component
final class DoingListener {

    private final DoingLog log;

    DoingListener(DoingLog log) {
        this.log = log;
    }

    @KafkaListener(
            id = "doings",
            idIsGroup = false,
            groupId = "${spring.application.name}-training",
            topics = ActivityEvent.TOPIC_NAME,
            clientIdPrefix = "${spring.kafka.client-id}-training-doings",
            batch = "true")
    void onActivity(List<ConsumerRecord<String, ActivityEvent>> records) {
        log.add(records.stream()
                .flatMap(each ->
                        Optional.ofNullable(each.value())
                                .flatMap(event -> LoggedDoing.of(event, each.partition()))
                                .stream())
                .toList());
    }

    @KafkaListener(
            id = "erasures",
            idIsGroup = false,
            groupId = "${spring.application.name}-training",
            topics = Erasure.TOPIC_NAME,
            clientIdPrefix = "${spring.kafka.client-id}-training-erasures",
            batch = "true")
    void onErasures(List<ConsumerRecord<String, Erasure>> records) {
        records.stream()
                .flatMap(each -> Optional.ofNullable(each.value()).stream())
                .forEach(erasure -> log.erase(Set.of(erasure.subject()), erasure.at()));
    }
}
