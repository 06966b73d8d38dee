package io.forewarm.service.kafka;

import io.forewarm.model.kafka.Topics;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/** Topics made at start, by whichever service comes first, and what happens to records that a listener cannot take. */
@AutoConfiguration
class KafkaConfiguration {

    private static final Retention DEAD_LETTERS_KEPT = Retention.For.days(30);

    /** Creates what is missing and leaves alone what is there, so every service may do it at every start. */
    @Bean
    KafkaAdmin.NewTopics topics(
            @Value("${forewarm.kafka.partitions}") int partitions, @Value("${forewarm.kafka.replicas}") int replicas) {
        return new KafkaAdmin.NewTopics(Topics.ALL.stream()
                .flatMap(KafkaConfiguration::withDeadLetters)
                .map(topic -> topic.partitions(partitions).replicas(replicas).build())
                .toArray(NewTopic[]::new));
    }

    private static Stream<TopicBuilder> withDeadLetters(Topic<? extends Message> topic) {
        return Stream.of(
                kept(TopicBuilder.name(topic.name()), topic.retention()),
                kept(TopicBuilder.name(topic.deadLetters()), DEAD_LETTERS_KEPT));
    }

    private static TopicBuilder kept(TopicBuilder topic, Retention retention) {
        return switch (retention) {
            case Retention.For kept ->
                topic.config(
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(kept.time().toMillis()));
            case Retention.LatestPerKey _ -> topic.compact();
            case Retention.LatestPerKeyFor kept ->
                topic.configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(kept.time().toMillis())));
        };
    }

    /**
     * Retries for half a minute what may be a passing trouble, then sets the record aside; a record that can't be read
     * at all is set aside at once. Either way the partition goes on.
     */
    @Bean
    CommonErrorHandler setAside(KafkaOperations<?, ?> kafka, ProducerFactory<?, ?> producers) {
        var backOff = new ExponentialBackOff(250, 2);
        backOff.setMaxElapsedTime(30_000);
        return new DefaultErrorHandler(
                new DeadLetterPublishingRecoverer(
                        byValueType(kafka, producers),
                        (unread, failure) -> new TopicPartition(unread.topic() + ".dead", unread.partition())),
                backOff);
    }

    /** What could not be read is still bytes, what could not be handled is a message. */
    private static Map<Class<?>, KafkaOperations<?, ?>> byValueType(
            KafkaOperations<?, ?> messages, ProducerFactory<?, ?> producers) {
        var raw = new KafkaTemplate<>(
                producers, Map.of(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class));
        var operations = new LinkedHashMap<Class<?>, KafkaOperations<?, ?>>();
        operations.put(byte[].class, raw);
        operations.put(Message.class, messages);
        return operations;
    }
}
