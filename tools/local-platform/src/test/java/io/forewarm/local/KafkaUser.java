package io.forewarm.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** What the tests do with a broker, in one topic and one group. */
record KafkaUser(String bootstrapServers) {

    static final String TOPIC = "kept";

    KafkaUser(LocalKafka kafka) {
        this(kafka.bootstrapServers());
    }

    void createTopic() {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, Optional.empty(), Optional.empty())))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }

    int partitions() {
        try (var consumer = consumer()) {
            return consumer.partitionsFor(TOPIC).size();
        }
    }

    void send(ProducerRecord<String, String> record) {
        try (var producer = new KafkaProducer<>(producerSettings(), new StringSerializer(), new StringSerializer())) {
            send(producer, record);
        }
    }

    /** Sends and waits until the broker has it. */
    static void send(KafkaProducer<String, String> producer, ProducerRecord<String, String> record) {
        try {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("not sent: " + record, e);
        }
    }

    void send(String value) {
        send(new ProducerRecord<>(TOPIC, value));
    }

    /** Always the same transactional id, so that the next one takes over from the one before. */
    KafkaProducer<String, String> transaction() {
        var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "transactional.id", "tests"),
                new StringSerializer(),
                new StringSerializer());
        producer.initTransactions();
        producer.beginTransaction();
        return producer;
    }

    /** Reads committed records on from where the group stopped, until there are this many, and commits. */
    List<String> read(int count) {
        try (var consumer = consumer()) {
            return read(consumer, count);
        }
    }

    static List<String> read(KafkaConsumer<String, String> consumer, int count) {
        var values = new ArrayList<String>();
        consumer.subscribe(Set.of(TOPIC));
        while (values.size() < count) {
            consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
        }
        consumer.commitSync();
        return values;
    }

    KafkaConsumer<String, String> consumer() {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", bootstrapServers,
                "group.id", "tests",
                "group.protocol", "consumer",
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }

    private Map<String, Object> producerSettings() {
        return Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
    }
}
