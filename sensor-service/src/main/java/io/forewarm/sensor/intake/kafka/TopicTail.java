package io.forewarm.sensor.intake.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.jackson.Json;
import io.forewarm.sensor.intake.EventLogException;
import io.forewarm.sensor.intake.EventLogException.Kind;
import io.forewarm.sensor.intake.ItemKey;
import io.forewarm.sensor.intake.PublishedIds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;

/** Reads what is at the end of the events' topic, without a consumer group. */
@Component
final class TopicTail implements PublishedIds {

    /**
     * Read from each partition whatever the events' times are: a source whose clock is slow, or that plays back what
     * happened long ago, repeats itself as well. Twice as many would cost some 100 ms at each start.
     */
    private static final long AT_LEAST = 1000;

    /** Longest silence of the broker, by the machine's clock, before the reading is given up. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(500);

    private final KafkaAdmin admin;
    private final ConsumerFactory<?, ?> settings;

    TopicTail(KafkaAdmin admin, ConsumerFactory<?, ?> settings) {
        this.admin = admin;
        this.settings = settings;
    }

    @Override
    public List<ItemKey> since(Instant from, int max) {
        try {
            // Sends need the topics as well, and this is the first time that the broker is known to be there.
            admin.initialize();
            try (var consumer = consumer()) {
                return read(consumer, from, max);
            }
        } catch (KafkaException | IllegalStateException e) {
            throw new EventLogException(Kind.UNAVAILABLE, e);
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var config = new HashMap<String, Object>(settings.getConfigurationProperties());
        config.remove(ConsumerConfig.GROUP_ID_CONFIG);
        config.put(ConsumerConfig.CLIENT_ID_CONFIG, config.get(ConsumerConfig.CLIENT_ID_CONFIG) + "-tail");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<ItemKey> read(Consumer<byte[], byte[]> consumer, Instant from, int max) {
        var partitions = consumer.partitionsFor(ActivityEvent.TOPIC_NAME).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            // Just made, it takes the brokers a moment to know of it.
            throw new IllegalStateException("the topic is not there yet");
        }
        consumer.assign(partitions);
        var ends = consumer.endOffsets(partitions);
        seek(consumer, partitions, ends, from, max);
        var ids = new ArrayList<ItemKey>();
        long quietSince = System.nanoTime();
        while (!hasReached(consumer, ends)) {
            var records = consumer.poll(POLL);
            if (!records.isEmpty()) {
                quietSince = System.nanoTime();
            } else if (System.nanoTime() - quietSince > PATIENCE.toNanos()) {
                throw new IllegalStateException("the broker has not sent anything for " + PATIENCE);
            }
            records.forEach(read -> ids.addAll(key(read)));
        }
        return ids;
    }

    private static void seek(
            Consumer<byte[], byte[]> consumer,
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> ends,
            Instant from,
            int max) {
        long atMost = Math.max(AT_LEAST, max / partitions.size());
        var beginnings = consumer.beginningOffsets(partitions);
        var times = consumer.offsetsForTimes(
                partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> from.toEpochMilli())));
        partitions.forEach(partition -> {
            long end = offset(ends, partition);
            // Null where nothing is as young as that.
            var found = times.get(partition);
            long byTime = found == null ? end : found.offset();
            long wanted = Math.clamp(byTime, end - atMost, end - AT_LEAST);
            consumer.seek(partition, Math.max(offset(beginnings, partition), wanted));
        });
    }

    private static boolean hasReached(Consumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        var offset = offsets.get(partition);
        if (offset == null) {
            throw new IllegalStateException("the broker does not say where %s begins and ends".formatted(partition));
        }
        return offset;
    }

    private static List<ItemKey> key(ConsumerRecord<byte[], byte[]> read) {
        var header = read.headers().lastHeader("ce_id");
        if (header == null || read.value() == null) {
            return List.of();
        }
        try {
            var id = new EventId(new String(header.value(), StandardCharsets.UTF_8));
            return List.of(new ItemKey(tenant(read.value()), id));
        } catch (IllegalArgumentException | JacksonException _) {
            // Somebody else's record: nothing of ours can be a copy of it.
            return List.of();
        }
    }

    /** Reads no further than to the tenant, which is among the first words: there may be many thousand records. */
    private static Optional<TenantId> tenant(byte[] event) {
        try (var parser = Json.mapper().createParser(event)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean found = parser.currentName().equals("tenant");
                parser.nextToken();
                if (found) {
                    return Optional.of(new TenantId(parser.getString()));
                }
                parser.skipChildren();
            }
            return Optional.empty();
        }
    }
}
