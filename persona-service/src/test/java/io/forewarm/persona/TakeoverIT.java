package io.forewarm.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forewarm.local.LocalKafka;
import io.forewarm.local.LocalPlatform;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.kafka.JsonSerde;
import io.forewarm.model.kafka.Topics;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.inference.Subject;
import io.forewarm.persona.inference.TestRules;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas share the subjects; one is killed in the middle of its work. */
class TakeoverIT {

    private static final Duration STARTED = Duration.ofSeconds(90);

    private static final Duration TAKEN_OVER = Duration.ofSeconds(15);

    private static final Pattern HANDLED = Pattern.compile("forewarm_persona_events_seconds_count (\\S+)");

    @Test
    @Timeout(240)
    void noEventIsLostOrCountedTwiceWhenAReplicaIsKilled(@TempDir Path folder) throws IOException {
        try (var kafka = LocalKafka.start(folder.resolve("kafka"), 0)) {
            var settings = settings(kafka.bootstrapServers());
            try (var one = ReplicaProcess.start(folder.resolve("one"), settings);
                    var other = ReplicaProcess.start(folder.resolve("other"), settings)) {
                await().atMost(STARTED).until(() -> isReady(one) && isReady(other));
                var events = Recording.events();
                int middle = events.size() / 2;

                send(kafka.bootstrapServers(), events.subList(0, middle));
                await().atMost(STARTED).until(() -> handled(one) + handled(other) > 0);
                // Whoever came first may have all the work, and the other one copies of its state.
                var dying = handled(one) >= handled(other) ? one : other;
                var surviving = dying.equals(one) ? other : one;
                dying.kill();
                double before = handled(surviving);
                var newcomers = newcomers(events.getLast());
                send(kafka.bootstrapServers(), newcomers);
                send(kafka.bootstrapServers(), events.subList(middle, events.size()));

                await().atMost(TAKEN_OVER)
                        .untilAsserted(() -> assertThat(newcomers)
                                .allMatch(event -> surviving
                                                .get("/v1/personas/" + event.key())
                                                .status()
                                        == 200));
                var all = new ArrayList<>(events);
                all.addAll(newcomers);
                var expected = folded(all);
                await().atMost(TAKEN_OVER.multipliedBy(2))
                        .untilAsserted(() ->
                                assertThat(published(kafka.bootstrapServers())).isEqualTo(expected));
                assertThat(handled(surviving)).isGreaterThan(before);
            }
        }
    }

    private static List<String> settings(String bootstrapServers) {
        return List.of(
                "spring.kafka.bootstrap-servers=" + bootstrapServers,
                "spring.datasource.url=" + LocalPlatform.shared().freshDatabase("takeover_it"),
                "spring.datasource.password=forewarm",
                "forewarm.kafka.partitions=4");
    }

    private static boolean isReady(ReplicaProcess replica) {
        return replica.get("/actuator/health/readiness").status() == 200;
    }

    private static double handled(ReplicaProcess replica) {
        var found = HANDLED.matcher(replica.get("/actuator/prometheus").body());
        return found.find() ? Double.parseDouble(found.group(1)) : 0;
    }

    /** So many that each partition has some. */
    private static List<ActivityEvent> newcomers(ActivityEvent like) {
        return IntStream.range(0, 24)
                .mapToObj(number -> new ActivityEvent(
                        new EventId("newcomer-" + number),
                        like.tenant(),
                        new SubjectId("%032x".formatted(number + 1)),
                        like.at(),
                        like.source(),
                        like.action(),
                        like.target(),
                        like.outcome(),
                        like.latency(),
                        like.client(),
                        like.requested(),
                        like.signals()))
                .toList();
    }

    private static void send(String bootstrapServers, List<ActivityEvent> events) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers),
                new StringSerializer(),
                JsonSerde.of(ActivityEvent.TOPIC).serializer())) {
            events.forEach(event -> {
                var _ = producer.send(Topics.toRecord(ActivityEvent.TOPIC, event));
            });
        }
    }

    /** What one process would have published that never stops, by subject. */
    private static Map<String, List<Persona>> folded(List<ActivityEvent> events) {
        var subjects = new HashMap<String, Subject>();
        var said = new HashMap<String, List<Persona>>();
        for (var event : events) {
            var step = TestRules.inference()
                    .after(subjects.getOrDefault(event.key(), Subject.UNKNOWN), event, TestRules.knowledge());
            subjects.put(event.key(), step.subject());
            step.news()
                    .ifPresent(news -> said.computeIfAbsent(event.key(), _ -> new ArrayList<>())
                            .add(news.persona()));
        }
        return said;
    }

    private static Map<String, List<Persona>> published(String bootstrapServers) {
        var settings =
                Map.<String, Object>of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), JsonSerde.of(Persona.TOPIC).deserializer())) {
            var partitions = consumer.partitionsFor(Persona.TOPIC_NAME).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var personas = new ArrayList<Persona>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(read -> personas.add(read.value()));
            }
            return personas.stream().collect(Collectors.groupingBy(Persona::key));
        }
    }
}
