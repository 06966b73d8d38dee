package io.forewarm.quickstart.privacy;

import io.forewarm.quickstart.suite.Installation;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** Looks into every topic and every table, as anyone can who knows nothing of our classes. */
final class Everything {

    private final Installation here;

    Everything(Installation here) {
        this.here = here;
    }

    /** All records of all topics, those of Kafka Streams among them, as text: topic, key, headers, value. */
    List<String> records() {
        var found = new ArrayList<String>();
        read(topics(_ -> true), each -> found.add(text(each)));
        return found;
    }

    /** The newest record of each key, where only those are kept, and only if it is no tombstone. */
    List<String> liveRecords() {
        var newest = new HashMap<String, Optional<String>>();
        read(
                topics(policy -> policy.contains(TopicConfig.CLEANUP_POLICY_COMPACT)),
                each -> newest.put(
                        each.topic() + " " + text(each.key()),
                        Optional.ofNullable(each.value()).map(_ -> text(each))));
        return newest.values().stream().flatMap(Optional::stream).toList();
    }

    /** All rows of all tables as text: table and row. */
    List<String> rows() {
        var rows = new ArrayList<String>();
        try (var database = DriverManager.getConnection(
                        here.database().url(),
                        here.database().user(),
                        here.database().password());
                var statement = database.createStatement()) {
            var tables = new ArrayList<String>();
            try (var found = statement.executeQuery("""
                    select table_schema || '.' || table_name from information_schema.tables
                    where table_schema not in ('pg_catalog', 'information_schema')
                    """)) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (var table : tables) {
                try (var found = statement.executeQuery("select whole::text from %s as whole".formatted(table))) {
                    while (found.next()) {
                        rows.add(table + " " + found.getString(1));
                    }
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new AssertionError("the database cannot be read", e);
        }
    }

    /** Whether these groups have read all of a topic. */
    boolean isRead(String topic, String... groups) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", here.bootstrapServers()))) {
            for (var group : groups) {
                var offsets = admin.listConsumerGroupOffsets(group)
                        .partitionsToOffsetAndMetadata()
                        .get();
                var ends = admin.listOffsets(offsets.keySet().stream()
                                .filter(partition -> partition.topic().equals(topic))
                                .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                        .all()
                        .get();
                if (ends.isEmpty()
                        || !ends.entrySet().stream()
                                .allMatch(end -> isAt(
                                        offsets, end.getKey(), end.getValue().offset()))) {
                    return false;
                }
            }
            return true;
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static boolean isAt(Map<TopicPartition, OffsetAndMetadata> offsets, TopicPartition partition, long end) {
        var read = offsets.get(partition);
        return read != null && read.offset() >= end;
    }

    private List<String> topics(Predicate<String> policy) {
        try (var admin = Admin.create(Map.of("bootstrap.servers", here.bootstrapServers()))) {
            var names = admin.listTopics().names().get();
            var configs = admin.describeConfigs(names.stream()
                            .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                            .toList())
                    .all()
                    .get();
            return configs.entrySet().stream()
                    .filter(each -> policy.test(each.getValue()
                            .get(TopicConfig.CLEANUP_POLICY_CONFIG)
                            .value()))
                    .map(each -> each.getKey().name())
                    .toList();
        } catch (ExecutionException e) {
            throw new AssertionError("Kafka cannot be asked", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void read(List<String> topics, Consumer<ConsumerRecord<byte[], byte[]>> sink) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", here.bootstrapServers(), "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(sink);
            }
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> each) {
        var headers = StreamSupport.stream(each.headers().spliterator(), false)
                .map(header -> header.key() + "=" + text(header.value()))
                .collect(Collectors.joining(","));
        return "%s %s [%s] %s".formatted(each.topic(), text(each.key()), headers, text(each.value()));
    }

    /** One character for each byte, so that nothing gets lost that is not UTF-8. */
    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
