package io.forewarm.benchmarks.streams.kafka;

import io.forewarm.benchmarks.streams.Rounds;
import io.forewarm.benchmarks.streams.StreamsResult;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.kafka.MessageSerializer;
import io.forewarm.model.kafka.Topics;
import io.forewarm.model.topic.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;

/** One broker with a topic full of events, and two ways through it, each with one thread. */
public final class StreamsBench implements AutoCloseable {

    private static final String COPIES = "benchmark.copies.v1";

    private final Broker broker;
    private final int events;
    private final Leg leg;
    private int runs;

    private StreamsBench(Broker broker, int events, Leg leg) {
        this.broker = broker;
        this.events = events;
        this.leg = leg;
    }

    /**
     * Starts the broker and fills the topic.
     *
     * @param source of so many events, asked for by their numbers from 0 on
     * @param leg the topology
     */
    public static StreamsBench start(int events, IntFunction<ActivityEvent> source, Leg leg)
            throws IOException, InterruptedException {
        var bench = new StreamsBench(
                Broker.start(List.of(new NewTopic(COPIES, Broker.PARTITIONS, (short) 1))), events, leg);
        try {
            bench.fill(source);
            return bench;
        } catch (RuntimeException e) {
            bench.close();
            throw e;
        }
    }

    private void fill(IntFunction<ActivityEvent> source) {
        var settings = new HashMap<String, Object>(broker.address());
        settings.put("compression.type", "lz4");
        // The topic is fresh: were a first batch refused because its partition has no leader yet, a later one could get
        // in
        // before it, and the first one never.
        settings.put("max.in.flight.requests.per.connection", 1);
        try (var producer =
                new KafkaProducer<String, Message>(settings, new StringSerializer(), new MessageSerializer())) {
            for (int number = 0; number < events; number++) {
                var event = source.apply(number);
                var like = Topics.toRecord(ActivityEvent.TOPIC, event);
                var _ = producer.send(new ProducerRecord<>(like.topic(), null, like.timestamp(), like.key(), event));
            }
        }
    }

    /** Goes both ways in turn, as often as wanted. */
    public StreamsResult measure(Rounds rounds, Consumer<String> progress) throws InterruptedException {
        for (int round = 0; round < rounds.warmUp(); round++) {
            plainPerSecond();
            progress.accept("warming up: topology %.0f/s".formatted(topologyPerSecond()));
        }
        var plain = new double[rounds.measured()];
        var topology = new double[rounds.measured()];
        for (int round = 0; round < rounds.measured(); round++) {
            plain[round] = plainPerSecond();
            topology[round] = topologyPerSecond();
            progress.accept("plain %.0f/s, topology %.0f/s".formatted(plain[round], topology[round]));
        }
        return StreamsResult.of(events, plain, topology);
    }

    /** Consumes each event and produces it again, in transactions. */
    private double plainPerSecond() {
        int run = runs++;
        var reading = new HashMap<String, Object>(broker.address());
        reading.put("group.id", "plain-" + run);
        reading.put("auto.offset.reset", "earliest");
        reading.put("enable.auto.commit", false);
        reading.put("isolation.level", "read_committed");
        reading.put("max.poll.records", 1000);
        var writing = new HashMap<String, Object>(broker.address());
        writing.put("transactional.id", "plain-" + run);
        writing.put("linger.ms", 100);
        var bytes = new ByteArrayDeserializer();
        try (var consumer = new KafkaConsumer<>(reading, bytes, bytes);
                var producer = new KafkaProducer<>(writing, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            consumer.assign(partitions());
            consumer.seekToBeginning(partitions());
            return copy(consumer, producer);
        }
    }

    private static List<TopicPartition> partitions() {
        return IntStream.range(0, Broker.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(ActivityEvent.TOPIC_NAME, partition))
                .toList();
    }

    private double copy(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer) {
        long start = System.nanoTime();
        long committed = start;
        int copied = 0;
        producer.beginTransaction();
        while (copied < events) {
            for (var read : consumer.poll(Duration.ofMillis(100))) {
                var _ = producer.send(new ProducerRecord<>(COPIES, read.partition(), read.key(), read.value()));
                copied++;
            }
            if (copied == events || System.nanoTime() - committed > Broker.COMMIT_EVERY.toNanos()) {
                commit(consumer, producer);
                committed = System.nanoTime();
                if (copied < events) {
                    producer.beginTransaction();
                }
            }
        }
        return copied * 1e9 / (System.nanoTime() - start);
    }

    private static void commit(KafkaConsumer<byte[], byte[]> consumer, KafkaProducer<byte[], byte[]> producer) {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        consumer.assignment()
                .forEach(partition -> offsets.put(partition, new OffsetAndMetadata(consumer.position(partition))));
        producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
        producer.commitTransaction();
    }

    /** Runs the topology from its first event to its last one. */
    private double topologyPerSecond() throws InterruptedException {
        var progress = new Progress(events);
        var builder = new StreamsBuilder();
        leg.addTo(builder, progress);
        try (var streams = new KafkaStreams(builder.build(), broker.settings("topology-" + runs++))) {
            streams.start();
            return progress.perSecond();
        }
    }

    @Override
    public void close() throws IOException {
        broker.close();
    }
}
