package io.forewarm.benchmarks.ingest.kafka;

import io.forewarm.model.activity.ActivityEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The limit: a producer that has nothing to do but to send records that the service has written before, byte for byte,
 * with the settings of the service's own producer.
 */
public final class PlainProducer implements AutoCloseable {

    private static final String TOPIC = "benchmark.limit.v1";

    /** Enough that compression does not find the same record twice in a batch. */
    private static final int RECORDS = 20_000;

    /** As in forewarm-common.yaml; everything else is the client's default on both sides. */
    static final Map<String, String> SETTINGS =
            Map.of("acks", "all", "enable.idempotence", "true", "linger.ms", "5", "compression.type", "lz4");

    private final KafkaProducer<byte[], byte[]> producer;
    private final List<ProducerRecord<byte[], byte[]>> records;

    private PlainProducer(KafkaProducer<byte[], byte[]> producer, List<ProducerRecord<byte[], byte[]>> records) {
        this.producer = producer;
        this.records = records;
    }

    /** Takes over records that are in the topic of events, and makes a topic like that. */
    public static PlainProducer start(String bootstrapServers) throws InterruptedException {
        Map<String, Object> address = Map.of("bootstrap.servers", bootstrapServers);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(address, bytes, bytes)) {
            var partitions = consumer.partitionsFor(ActivityEvent.TOPIC_NAME).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            createTopic(address, partitions.size());
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var all = new HashMap<String, Object>(SETTINGS);
            all.putAll(address);
            return new PlainProducer(
                    new KafkaProducer<>(all, new ByteArraySerializer(), new ByteArraySerializer()), read(consumer));
        }
    }

    /** Bytes of key, value and headers, on average. */
    public long recordBytes() {
        return Math.round(
                records.stream().mapToLong(PlainProducer::bytes).average().orElse(0));
    }

    /** Sends for that long, waits until the last one is acknowledged, and tells how many a second that makes. */
    public double eventsPerSecond(Duration length) {
        var acknowledged = new AtomicLong();
        long start = System.nanoTime();
        for (int next = 0; System.nanoTime() - start < length.toNanos(); next = (next + 1) % records.size()) {
            var _ = producer.send(records.get(next), (_, failure) -> {
                if (failure == null) {
                    acknowledged.incrementAndGet();
                }
            });
        }
        producer.flush();
        return acknowledged.get() * 1e9 / (System.nanoTime() - start);
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void createTopic(Map<String, Object> address, int partitions) throws InterruptedException {
        try (var admin = Admin.create(address)) {
            admin.createTopics(List.of(new NewTopic(TOPIC, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no topic to measure the limit with", e.getCause());
        }
    }

    private static List<ProducerRecord<byte[], byte[]>> read(KafkaConsumer<byte[], byte[]> consumer) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var ends = consumer.endOffsets(consumer.assignment());
        while (records.size() < RECORDS
                && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(read -> records.add(copy(read)));
        }
        // Read partition by partition, but sent all over them, as the service does; the seed makes all runs alike.
        Collections.shuffle(records, new Random(1));
        return records;
    }

    private static ProducerRecord<byte[], byte[]> copy(ConsumerRecord<byte[], byte[]> read) {
        return new ProducerRecord<>(TOPIC, null, read.timestamp(), read.key(), read.value(), read.headers());
    }

    private static long bytes(ProducerRecord<byte[], byte[]> each) {
        long headers = 0;
        for (var header : each.headers()) {
            headers += header.key().length() + header.value().length;
        }
        return each.key().length + each.value().length + headers;
    }
}
