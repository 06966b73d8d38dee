package io.forewarm.persona;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.jackson.Json;
import io.forewarm.model.kafka.Topics;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import io.forewarm.persona.query.PersonaStore;
import io.forewarm.persona.training.ClusterRefit;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The whole service on a real Kafka and a real PostgreSQL. The tests are one story: each goes on where the one before
 * left off.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PersonaServiceIT {

    private static final List<ActivityEvent> EVENTS = Recording.events();
    private static final String OPERATOR = "8a3113cf2bdbfd8b787db3ca30470e17";
    private static final String DATABASE = LocalPlatform.shared().freshDatabase("persona_service_it");
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    private static Path state;

    @SuppressWarnings("NullAway.Init") // set before the first test
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        // Arguments, unlike a builder's properties, win over the service's own settings file.
        service = PersonaApplication.prepare()
                .run(
                        "--server.port=0",
                        "--spring.kafka.bootstrap-servers="
                                + LocalPlatform.shared().bootstrapServers(),
                        "--spring.datasource.url=" + DATABASE,
                        "--spring.datasource.password=forewarm",
                        "--spring.kafka.streams.state-dir=" + state,
                        "--forewarm.kafka.partitions=2",
                        "--forewarm.persona.query.smallest-group=3");
        var streams = service.getBean(StreamsBuilderFactoryBean.class);
        // Until then it may still wait for the member that the test before ended, and cannot be closed in time.
        await().atMost(SOON)
                .until(() -> streams.getKafkaStreams() != null
                        && streams.getKafkaStreams().state() == KafkaStreams.State.RUNNING);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @Order(1)
    void turnsActivityIntoPersonasOnceEach() {
        EVENTS.subList(0, 1500).forEach(event -> send(ActivityEvent.TOPIC, event));
        // Every one a second time: producers and sources may deliver twice.
        EVENTS.subList(0, 1500).forEach(event -> send(ActivityEvent.TOPIC, event));
        EVENTS.subList(1500, 2000).forEach(event -> send(ActivityEvent.TOPIC, event));

        await().atMost(SOON).untilAsserted(() -> assertThat(events()).isEqualTo(2000));
        await().atMost(SOON).untilAsserted(() -> assertThat(rows("persona")).isEqualTo(16));
    }

    @Test
    @Order(2)
    void carriesOnWithItsStateAfterARestart() {
        stop();
        start();
        EVENTS.subList(1000, EVENTS.size()).forEach(event -> send(ActivityEvent.TOPIC, event));

        // Only what came after the restart was unknown; the rest was remembered as seen.
        await().atMost(SOON).untilAsserted(() -> assertThat(events()).isEqualTo(EVENTS.size() - 2000));
        await().atMost(SOON).untilAsserted(() -> {
            var operator =
                    Json.mapper().readValue(get("/v1/personas/" + OPERATOR).body(), Persona.class);
            // More than was sent since the restart, so it was not begun anew.
            assertThat(operator.evidence()).isGreaterThan(countOf(OPERATOR, 2000, EVENTS.size()));
            assertThat(operator.nearest().name()).isEqualTo("DevOps expert");
            assertThat(operator.because()).isNotEmpty();
        });
    }

    @Test
    @Order(3)
    void answersWhatIsAsked() throws Exception {
        var experts = Json.mapper()
                .readTree(get("/v1/personas?tenant=acme&skill=expert&useCase=production&limit=2")
                        .body());

        assertThat(experts.path("items").size()).isEqualTo(2);
        assertThat(experts.path("next").asString())
                .isEqualTo(experts.path("items").get(1).path("subject").asString());
        var rest = Json.mapper()
                .readTree(get("/v1/personas?skill=expert&useCase=production&limit=2&cursor="
                                + experts.path("next").asString())
                        .body());
        assertThat(rest.path("items").size()).isPositive();
        assertThat(Json.mapper()
                        .readTree(get("/v1/personas/" + OPERATOR + "/history?limit=2")
                                .body())
                        .path("items")
                        .size())
                .isEqualTo(2);
        assertThat(Json.mapper()
                        .readTree(get("/v1/population?tenant=acme").body())
                        .path("subjects")
                        .asLong())
                .isEqualTo(16);
        assertThat(get("/v1/population?tenant=other").body()).contains("\"subjects\":null");
        assertThat(get("/v1/personas/" + "0".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(get("/v1/personas?skill=genius").statusCode()).isEqualTo(422);
        assertThat(get("/v1/personas?limit=0").statusCode()).isEqualTo(422);
        assertThat(get("/v1/personas?changedSince=yesterday").statusCode()).isEqualTo(422);
        assertThat(get("/v3/api-docs").body()).contains("/v1/population");
        assertThat(get("/actuator/prometheus").body())
                .contains("forewarm_persona_changes_total", "forewarm_persona_subjects 16.0");
    }

    @Test
    @Order(4)
    void putsSimilarSubjectsIntoOneCluster() {
        service.getBean(ClusterRefit.class).refit();
        EVENTS.stream()
                .skip(2700)
                .map(event -> inHours(event, 1, event.subject()))
                .forEach(event -> send(ActivityEvent.TOPIC, event));

        assertThat(rows("cluster_model")).isEqualTo(1);
        var clusters = Json.mapper().readTree(get("/v1/clusters").body()).path("items");
        assertThat(clusters.size()).isGreaterThanOrEqualTo(2);
        assertThat(clusters.get(0).path("because").size()).isEqualTo(5);
        assertThat(clusters.get(0).path("because").get(0).path("text").asString())
                .contains("; usual is ");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(service.getBean(JdbcClient.class)
                                .sql("select count(*) from persona where cluster like 'cluster-%'")
                                .query(Integer.class)
                                .single())
                        .isPositive());
    }

    @Test
    @Order(4)
    void keepsWhatPeopleSayOfASubject() {
        var skill = "/v1/personas/" + OPERATOR + "/labels/skill";

        assertThat(send("PUT", skill, "{\"value\":\"beginner\"}").statusCode()).isEqualTo(200);
        assertThat(send("PUT", skill, "{\"value\":\"expert\"}").statusCode()).isEqualTo(200);

        assertThat(get("/v1/personas/" + OPERATOR + "/labels").body())
                .contains("\"attribute\":\"skill\"", "\"value\":\"expert\"")
                .doesNotContain("beginner");
        assertThat(send("PUT", skill, "{\"value\":\"genius\"}").statusCode()).isEqualTo(422);
        assertThat(send("PUT", "/v1/personas/" + "0".repeat(32) + "/labels/skill", "{\"value\":\"expert\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send("PUT", "/v1/personas/" + OPERATOR + "/labels/posture", "{\"value\":\"strict\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", skill, "").statusCode()).isEqualTo(204);
        assertThat(send("DELETE", skill, "").statusCode()).isEqualTo(204);
        assertThat(rows("subject_label")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void fitsAModelAtAWishIfThereIsEnoughToLearnFrom() {
        assertThat(get("/v1/models").body()).isEqualTo("[]");
        assertThat(send("POST", "/v1/models/persona/fits", "").body()).contains("too-little");
        assertThat(get("/actuator/prometheus").body()).contains("forewarm_persona_model_version 0.0");
        assertThat(get("/v3/api-docs").body()).contains("/v1/models/persona/fits", "/v1/models/{kind}/{version}");
    }

    @Test
    @Order(5)
    void forgetsWhoIsErased() {
        var store = service.getBean(PersonaStore.class);
        var subject = new SubjectId(OPERATOR);

        send(
                Erasure.TOPIC,
                new Erasure(
                        EVENTS.getFirst().tenant(), subject, EVENTS.getLast().at()));

        await().atMost(SOON).untilAsserted(() -> assertThat(store.find(subject)).isEmpty());
        assertThat(store.history(subject, Optional.empty(), 1)).isEmpty();
        assertThat(rows("subject_label")).isZero();
    }

    @Test
    @Order(6)
    void goesOnAfterARecordThatCannotBeRead() {
        var last = EVENTS.getLast();
        sendBytes(ActivityEvent.TOPIC_NAME, last.key(), "{\"id\":");
        sendBytes(Persona.TOPIC_NAME, last.key(), "{\"tenant\":");
        var newcomer = inHours(last, 48, new SubjectId("f".repeat(32)));

        send(ActivityEvent.TOPIC, newcomer);

        var store = service.getBean(PersonaStore.class);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(store.find(newcomer.subject())).isPresent());
        // Not taken for a tombstone.
        assertThat(store.find(last.subject())).isPresent();
        assertThat(deadLetters(ActivityEvent.TOPIC.deadLetters())).containsExactly("{\"id\":");
        assertThat(deadLetters(Persona.TOPIC.deadLetters())).containsExactly("{\"tenant\":");
    }

    private static <V extends Message> void send(Topic<V> topic, V message) {
        var like = Topics.toRecord(topic, message);
        var _ = kafka().send(new ProducerRecord<>(like.topic(), null, like.timestamp(), like.key(), message));
    }

    @SuppressWarnings("unchecked") // Boot's template takes whatever the configured serializers take.
    private static KafkaTemplate<String, Message> kafka() {
        return service.getBean(KafkaTemplate.class);
    }

    private static void sendBytes(String topic, String key, String value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", LocalPlatform.shared().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, value)).get(10, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> deadLetters(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", LocalPlatform.shared().bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var found = new ArrayList<String>();
            await().atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letter -> found.add(letter.value()));
                return !found.isEmpty();
            });
            return found;
        }
    }

    private static ActivityEvent inHours(ActivityEvent event, int hours, SubjectId subject) {
        return new ActivityEvent(
                new EventId(event.id() + "-later-" + subject),
                event.tenant(),
                subject,
                event.at().plus(Duration.ofHours(hours)),
                event.source(),
                event.action(),
                event.target(),
                event.outcome(),
                event.latency(),
                event.client(),
                event.requested(),
                event.signals());
    }

    private static long events() {
        return service.getBean(MeterRegistry.class)
                .get("forewarm.persona.events")
                .timer()
                .count();
    }

    private static int rows(String table) {
        return service.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }

    private static double countOf(String subject, int from, int to) {
        return EVENTS.subList(from, to).stream()
                .filter(event -> event.key().equals(subject))
                .count();
    }

    private static HttpResponse<String> get(String path) {
        return send("GET", path, "");
    }

    private static HttpResponse<String> send(String method, String path, String body) {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:%s%s".formatted(port, path)))
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .header("Content-Type", "application/json")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
