package io.forewarm.sensor.privacy.kafka;

import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.sensor.privacy.SubjectCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Hears of erasures that other replicas carried out. Without a consumer group: each replica has to hear of all of them,
 * and what was erased before it started it cannot remember. An erasure that is read twice changes nothing.
 */
@Component
public final class ErasureTail {

    private static final Duration POLL = Duration.ofMillis(500);

    /** Replicas' clocks differ, and a record is older than its arrival by the time that it waited in the outbox. */
    private static final Duration SLACK = Duration.ofMinutes(5);

    private final ConsumerFactory<?, ?> settings;
    private final SubjectCache cache;
    private final InstantSource clock;

    public ErasureTail(ConsumerFactory<?, ?> settings, SubjectCache cache, InstantSource clock) {
        this.settings = settings;
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * Reads from a while before that time on, until it is told to stop. Returns at once if the topic is not there yet:
     * nobody can have been erased.
     *
     * @param heardUntil is told the time up to which everything was read
     * @throws org.apache.kafka.common.KafkaException if the broker fails in a way that the client does not mend itself
     */
    public void follow(Instant from, BooleanSupplier stopped, java.util.function.Consumer<Instant> heardUntil) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            if (partitions.isEmpty()) {
                return;
            }
            seek(consumer, partitions, from.minus(SLACK));
            while (!stopped.getAsBoolean()) {
                var now = clock.instant();
                var erased = StreamSupport.stream(consumer.poll(POLL).spliterator(), false)
                        .flatMap(ErasureTail::subject)
                        .collect(Collectors.toSet());
                if (!erased.isEmpty()) {
                    cache.forget(erased);
                }
                heardUntil.accept(now);
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var config = new HashMap<String, Object>(settings.getConfigurationProperties());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, config.get(ConsumerConfig.CLIENT_ID_CONFIG) + "-erasures");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        return consumer.partitionsFor(Erasure.TOPIC_NAME).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    private static void seek(Consumer<?, ?> consumer, List<TopicPartition> partitions, Instant from) {
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        var times = partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> from.toEpochMilli()));
        consumer.offsetsForTimes(times).forEach((partition, found) -> {
            // Null where nothing is as young as that.
            if (found != null) {
                consumer.seek(partition, found.offset());
            }
        });
    }

    private static Stream<SubjectId> subject(ConsumerRecord<String, byte[]> erasure) {
        try {
            return Stream.of(new SubjectId(erasure.key()));
        } catch (IllegalArgumentException _) {
            // Somebody else's record.
            return Stream.empty();
        }
    }
}
