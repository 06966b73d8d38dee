package io.forewarm.benchmarks.streams.kafka;

import io.forewarm.local.LocalKafka;
import io.forewarm.model.kafka.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.streams.StreamsConfig;

/** A broker in this process with all topics; its folder, in which state of topologies is kept, too, goes with it. */
public final class Broker implements AutoCloseable {

    public static final int PARTITIONS = 4;

    /** Kafka's own for exactly-once processing. */
    static final Duration COMMIT_EVERY = Duration.ofMillis(100);

    private final Path folder;
    private final LocalKafka kafka;

    private Broker(Path folder, LocalKafka kafka) {
        this.folder = folder;
        this.kafka = kafka;
    }

    /**
     * Starts it.
     *
     * @param more topics, besides those that services share
     */
    public static Broker start(List<NewTopic> more) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("forewarm-benchmark-");
        var broker = new Broker(folder, LocalKafka.start(folder, 0));
        try (var admin = Admin.create(broker.address())) {
            var shared = Topics.ALL.stream().map(topic -> new NewTopic(topic.name(), PARTITIONS, (short) 1));
            admin.createTopics(Stream.concat(shared, more.stream()).toList())
                    .all()
                    .get();
            return broker;
        } catch (ExecutionException e) {
            broker.close();
            throw new IllegalStateException("no topics to measure with", e.getCause());
        } catch (InterruptedException | RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    public Map<String, Object> address() {
        return Map.of("bootstrap.servers", kafka.bootstrapServers());
    }

    /** What a topology has in a service, with one thread. */
    public Properties settings(String application) {
        var settings = new Properties();
        settings.putAll(address());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state().toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_EVERY.toMillis());
        settings.put("auto.offset.reset", "earliest");
        settings.put("compression.type", "lz4");
        return settings;
    }

    /** Where topologies keep their stores. */
    public Path state() {
        return folder.resolve("state");
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
