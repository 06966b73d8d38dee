package io.forewarm.sensor.privacy.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.sensor.privacy.ActivityOf;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the one partition that holds a subject from its beginning to its present end. That is all there is of a day's
 * work of many subjects, so it takes a while; it is bounded by time, not by what is found.
 */
@Component
public final class KafkaActivityOf implements ActivityOf {

    private static final Logger LOGGER = LoggerFactory.getLogger(KafkaActivityOf.class);

    private static final Duration POLL = Duration.ofMillis(500);

    private final ConsumerFactory<?, ?> settings;
    private final Duration longest;

    public KafkaActivityOf(ConsumerFactory<?, ?> settings, Patience patience) {
        this.settings = settings;
        this.longest = patience.longest();
    }

    @Override
    public boolean read(SubjectId subject, Consumer<String> sink) {
        long start = System.nanoTime();
        try (var consumer = consumer()) {
            int partitions = consumer.partitionsFor(ActivityEvent.TOPIC_NAME).size();
            if (partitions == 0) {
                return false;
            }
            var partition = new TopicPartition(ActivityEvent.TOPIC_NAME, partition(subject, partitions));
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = Collections.max(consumer.endOffsets(List.of(partition)).values());
            while (consumer.position(partition) < end) {
                if (System.nanoTime() - start > longest.toNanos()) {
                    return false;
                }
                consumer.poll(POLL).forEach(read -> {
                    if (subject.value().equals(read.key()) && read.value() != null) {
                        sink.accept(read.value());
                    }
                });
            }
            return true;
        } catch (KafkaException e) {
            LOGGER.atWarn().setCause(e).log("activity cannot be read");
            return false;
        }
    }

    private KafkaConsumer<String, String> consumer() {
        var config = new HashMap<String, Object>(settings.getConfigurationProperties());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, config.get(ConsumerConfig.CLIENT_ID_CONFIG) + "-export");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) longest.toMillis());
        return new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer());
    }

    /** As producers choose it for a record with a key. */
    private static int partition(SubjectId subject, int partitions) {
        var key = subject.value().getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }
}
