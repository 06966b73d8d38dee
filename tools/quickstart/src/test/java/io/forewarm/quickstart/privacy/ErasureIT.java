package io.forewarm.quickstart.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.identity.Erasure;
import io.forewarm.quickstart.suite.Service;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Erasure across all four services: what a person leaves behind, and that nothing brings it back. */
class ErasureIT {

    static {
        // Read by our logback.xml, as in the quickstart itself.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String ADA = "ada.lovelace@example.com";
    private static final String BOB = "bob@example.com";

    @TempDir
    private static Path data;

    @Test
    void afterAnErasureNothingHoldsTheSubjectAndNothingBringsItBack() {
        try (var suite = new RunningSuite(data)) {
            var everything = new Everything(suite.here());
            var ada = living(suite, ADA);
            var bob = living(suite, BOB);
            var export = export(suite);
            assertThat(export.get("missing").propertyNames()).isEmpty();
            assertThat(export.get("subject").stringValue()).isEqualTo(ada);
            assertThat(export.get("activity")).hasSize(12);
            assertThat(export.get("persona").get("subject").stringValue()).isEqualTo(ada);
            assertThat(export.get("forecast").get("subject").stringValue()).isEqualTo(ada);
            assertThat(export.get("claims")).hasSize(1);
            assertThat(export.get("learntFrom")).isNotEmpty();
            var event = everything.records().stream()
                    .filter(record -> record.startsWith(ActivityEvent.TOPIC_NAME + " " + ada))
                    .findFirst()
                    .orElseThrow();

            var receipt = erase(suite);

            assertThat(receipt.get("held").booleanValue()).isTrue();
            assertThat(receipt.get("subject").stringValue()).isEqualTo(ada);
            await().atMost(SOON).untilAsserted(() -> assertGone(suite, everything, ada));

            // The same person is somebody else, whose life begins anew.
            var again = living(suite, ADA);
            assertThat(again).isNotEqualTo(ada);

            // An event that was on its way when the subject was erased, and a portal that remembers it.
            sendLate(suite, ada, event.substring(event.indexOf('{')));
            await().atMost(SOON)
                    .until(() -> everything.isRead(
                            ActivityEvent.TOPIC_NAME, Service.PERSONA.title(), Service.PREDICTION.title()));
            assertThat(claim(suite, ada).status()).isEqualTo(410);
            assertGone(suite, everything, ada);

            assertThat(everything.liveRecords().toString()).contains(bob, again);
            assertThat(everything.rows().toString()).contains(bob, again);
        }
    }

    private static void assertGone(RunningSuite suite, Everything everything, String subject) {
        assertThat(suite.get(Service.PERSONA, "/v1/personas/" + subject).status())
                .isEqualTo(404);
        assertThat(suite.get(Service.PREDICTION, "/v1/forecasts/" + subject).status())
                .isEqualTo(404);
        assertThat(suite.get(Service.ORCHESTRATOR, "/v1/claims?subject=" + subject)
                        .json()
                        .get("items"))
                .isEmpty();
        assertThat(everything.rows()).noneMatch(row -> row.contains(subject));
        // State of Kafka Streams is here as well: each store has a topic with the newest of each key.
        assertThat(everything.liveRecords())
                .filteredOn(record -> !record.startsWith(Erasure.TOPIC_NAME + " "))
                .noneMatch(record -> record.contains(subject));
    }

    /** Lets somebody act until all services hold something of them. */
    private static String living(RunningSuite suite, String user) {
        deliver(suite, user);
        var subject = resolve(suite, user);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(List.of(
                                suite.get(Service.PERSONA, "/v1/personas/" + subject)
                                        .status(),
                                suite.get(Service.PREDICTION, "/v1/forecasts/" + subject)
                                        .status()))
                        .containsOnly(200));
        assertThat(claim(suite, subject).status()).isEqualTo(201);
        return subject;
    }

    private static RunningSuite.Answer claim(RunningSuite suite, String subject) {
        return suite.post(
                Service.ORCHESTRATOR,
                "/v1/claims",
                "{\"tenant\":\"default\",\"subject\":\"%s\",\"bundle\":\"starter\"}".formatted(subject),
                "Idempotency-Key",
                "key of " + subject);
    }

    private static void deliver(RunningSuite suite, String user) {
        var now = Instant.now();
        var items = IntStream.range(0, 12)
                .mapToObj(i -> """
                        {"level": "Request", "auditID": "%s-%d-%d", "stage": "ResponseComplete",
                         "requestURI": "/api/v1/namespaces/shop-dev/pods", "verb": "create",
                         "user": {"username": "%s"}, "sourceIPs": ["10.40.1.11"], "userAgent": "kubectl/v1.33.1",
                         "objectRef": {"resource": "pods", "namespace": "shop-dev", "name": "cart", "apiVersion": "v1"},
                         "responseStatus": {"metadata": {}, "code": 201},
                         "requestObject": {"kind": "Pod", "metadata": {"name": "cart"}, "spec": {"containers": [
                           {"name": "a", "image": "busybox", "resources": {"requests": {"cpu": "500m", "memory": "256Mi"}}}]}},
                         "requestReceivedTimestamp": "%s", "stageTimestamp": "%s"}""".formatted(user.hashCode(), now.toEpochMilli(), i, user, at(now, i), at(now, i)))
                .collect(Collectors.joining(","));
        var answer = suite.deliver(
                "/v1/sources/kubernetes/audit",
                "{\"kind\":\"EventList\",\"apiVersion\":\"audit.k8s.io/v1\",\"metadata\":{},\"items\":[%s]}"
                        .formatted(items));
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(12);
    }

    private static Instant at(Instant now, int index) {
        return now.minus(Duration.ofMinutes(13L - index));
    }

    private static String resolve(RunningSuite suite, String user) {
        return suite.authorised("/v1/subjects:resolve", body(user))
                .json()
                .get("subject")
                .stringValue();
    }

    private static JsonNode export(RunningSuite suite) {
        return suite.authorised("/v1/subjects:export", body(ADA)).json();
    }

    private static JsonNode erase(RunningSuite suite) {
        return suite.authorised(HttpRequest.newBuilder(suite.at(Service.SENSOR, "/v1/subjects/default/" + ADA))
                        .DELETE())
                .json();
    }

    private static String body(String user) {
        return "{\"tenant\":\"default\",\"userId\":\"%s\"}".formatted(user);
    }

    private static void sendLate(RunningSuite suite, String subject, String event) {
        var late = event.replaceFirst("\"id\":\"", "\"id\":\"late-");
        assertThat(late).contains("late-", subject);
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", suite.here().bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            var _ = producer.send(new ProducerRecord<>(ActivityEvent.TOPIC_NAME, subject, late));
        }
    }
}
