package io.forewarm.benchmarks.forecast.kafka;

import io.forewarm.local.LocalKafka;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.kafka.MessageSerializer;
import io.forewarm.model.kafka.Topics;
import io.forewarm.model.topic.Message;
import io.forewarm.prediction.arrival.ArrivalModel;
import io.forewarm.prediction.arrival.ArrivalVersion;
import io.forewarm.prediction.forecast.kafka.ForecastTopology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
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
import org.apache.kafka.streams.StreamsConfig;

/** One broker with a topic full of events, and two ways through it, each with one thread. */
public final class StreamsBench implements AutoCloseable {

    private static final int PARTITIONS = 4;
    private static final String COPIES = "benchmark.copies.v1";

    /** As the topology's. */
    private static final Duration COMMIT_EVERY = Duration.ofMillis(100);

    private final Path folder;
    private final LocalKafka kafka;
    private final int events;
    private final ArrivalModel model;
    private int runs;

    private StreamsBench(Path folder, LocalKafka kafka, int events, ArrivalModel model) {
        this.folder = folder;
        this.kafka = kafka;
        this.events = events;
        this.model = model;
    }

    /** Starts the broker and fills the topic. */
    public static StreamsBench start(int events, ArrivalModel model) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("forewarm-benchmark-");
        var bench = new StreamsBench(folder, LocalKafka.start(folder, 0), events, model);
        try {
            bench.fill();
            return bench;
        } catch (InterruptedException | RuntimeException e) {
            bench.close();
            throw e;
        }
    }

    private void fill() throws InterruptedException {
        try (var admin = Admin.create(address())) {
            var topics = Stream.concat(Topics.ALL.stream().map(topic -> topic.name()), Stream.of(COPIES));
            admin.createTopics(topics.map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                            .toList())
                    .all()
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("no topics to measure with", e.getCause());
        }
        var source = new ActivityEvents();
        var settings = new HashMap<String, Object>(address());
        settings.put("compression.type", "lz4");
        try (var producer =
                new KafkaProducer<String, Message>(settings, new StringSerializer(), new MessageSerializer())) {
            for (int number = 0; number < events; number++) {
                var event = source.event(number);
                var like = Topics.toRecord(ActivityEvent.TOPIC, event);
                var _ = producer.send(new ProducerRecord<>(like.topic(), null, like.timestamp(), like.key(), event));
            }
        }
    }

    private Map<String, Object> address() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    /** Consumes each event and produces it again, in transactions. */
    public double plainPerSecond() {
        int run = runs++;
        var reading = new HashMap<String, Object>(address());
        reading.put("group.id", "plain-" + run);
        reading.put("auto.offset.reset", "earliest");
        reading.put("enable.auto.commit", false);
        reading.put("isolation.level", "read_committed");
        reading.put("max.poll.records", 1000);
        var writing = new HashMap<String, Object>(address());
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
        return IntStream.range(0, PARTITIONS)
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
            if (copied == events || System.nanoTime() - committed > COMMIT_EVERY.toNanos()) {
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
    public double topologyPerSecond() throws InterruptedException {
        var progress = new Progress();
        var builder = new StreamsBuilder();
        ForecastTopology.addTo(
                builder, Plans.plan(progress, () -> Optional.of(new ArrivalVersion("need-time/1", model))));
        var topology = builder.build();
        try (var streams = new KafkaStreams(topology, settings("topology-" + runs++))) {
            streams.start();
            progress.await(events);
            return progress.perSecond();
        }
    }

    private Properties settings(String name) {
        var settings = new Properties();
        settings.putAll(address());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, name);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_EVERY.toMillis());
        settings.put("auto.offset.reset", "earliest");
        settings.put("compression.type", "lz4");
        return settings;
    }

    @Override
    public void close() throws IOException {
        kafka.close();
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
