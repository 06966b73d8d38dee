package io.forewarm.sensor;

import static io.forewarm.sensor.PublishedRecords.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples in {@code docs/sources.md} do what that page says. */
class SourceExamplesIT {

    private static final Path EXAMPLES = Path.of("..", "deploy", "sources");

    private static RunningSensor sensor;

    @BeforeAll
    static void start() throws IOException {
        sensor = RunningSensor.start(
                "forewarm.sensor.browser.sites[0].key=pk-console-2f6d81c09b",
                "forewarm.sensor.browser.sites[0].origins[0]=https://console.example.com");
        KubernetesAuditIT.awaitReady(sensor);
    }

    @AfterAll
    static void stop() {
        sensor.close();
    }

    @Test
    void aPodOfKubernetesIsInTheTopic() throws IOException {
        var answer = sensor.deliver(Files.readString(EXAMPLES.resolve("kubernetes/example.json")));

        assertReceipt(answer, 1, 1, 0);
        var pod = onlyEvent("k8s:7b1d2c0e-5a94-4f0b-8d3e-60c9a1f4e257:ResponseComplete");
        assertThat(pod.at("/source").stringValue()).isEqualTo("kubernetes-audit");
        assertThat(pod.at("/requested/requests/cores").doubleValue()).isEqualTo(0.5);
    }

    @Test
    void instancesOfAwsAreInTheTopicAndTheAutoscalersOwnAreNot() throws IOException {
        var body = Files.readString(EXAMPLES.resolve("aws/example.json"));

        var answer = sensor.post("/v1/sources/aws/cloudtrail", body);

        assertReceipt(answer, 3, 2, 1);
        var precursor = onlyEvent("aws:5d3bd1c5-6d5c-4fd4-9a7d-3c1d7c2f8a01");
        var need = onlyEvent("aws:5d3bd1c5-6d5c-4fd4-9a7d-3c1d7c2f8a02");
        assertThat(need.at("/source").stringValue()).isEqualTo("cloudtrail");
        assertThat(need.at("/subject")).isEqualTo(precursor.at("/subject"));
        assertThat(need.at("/requested/requests/cores").doubleValue()).isEqualTo(4);
        assertThat(need.toString()).doesNotContain("ada@", "111122223333", "i-0123456789abcdef0", "192.0.2");
    }

    @Test
    void aServerOfOpenStackIsInTheTopicAndACallOnlyOnce() throws IOException {
        var body = Files.readString(EXAMPLES.resolve("openstack/example.json"));

        var answer = sensor.post("/v1/sources/openstack/notifications", body);

        assertReceipt(answer, 3, 2, 1);
        var call = onlyEvent("os:0c6e8f0e-3a5c-4b57-9a53-6b7d2b1f3c02");
        var need = onlyEvent("os:req-b8bc7b48-bde3-4137-9b34-e18eed92c069:create:3a74e03c-e62f-4694-9c75-8a90018f9294");
        assertThat(need.at("/source").stringValue()).isEqualTo("openstack");
        assertThat(need.at("/subject")).isEqualTo(call.at("/subject"));
        assertThat(need.at("/requested/requests/memoryMib").intValue()).isEqualTo(4096);
        assertThat(need.toString()).doesNotContain("5f1c9a7b", "shop-dev", "6f70656e", "node-1");
    }

    @Test
    void aRequestInTheLogsOfOpenTelemetryIsInTheTopic() throws IOException {
        var body = Files.readString(EXAMPLES.resolve("opentelemetry/example.json"));

        var answer = sensor.post("/v1/logs", body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).isEqualTo("{}");
        var event = onlyEvent("otlp:94359bb11f7fdc45d06996f914087e3d");
        assertThat(event.at("/source").stringValue()).isEqualTo("otlp");
        assertThat(event.at("/target/kind").stringValue()).isEqualTo("projects/notebooks");
        assertThat(event.at("/requested/requests/memoryMib").intValue()).isEqualTo(4096);
        assertThat(event.toString()).doesNotContain("ada@", "shop", "portal");
    }

    @Test
    void aVisitInTheBrowserIsInTheTopic() throws IOException {
        var body = Files.readString(EXAMPLES.resolve("browser/example.json"));
        var path = "/v1/browser/events?key=pk-console-2f6d81c09b";

        var answer =
                sensor.post(path, body, "Origin", "https://console.example.com", "Content-Type", "application/json");

        assertReceipt(answer, 2, 2, 0);
        var visit = onlyEvent("browser:5c0e3a9d7f1b4e62a8d4c6b1f0e29374");
        assertThat(visit.at("/action").stringValue()).isEqualTo("visit");
        assertThat(visit.at("/target/kind").stringValue()).isEqualTo("pages/new");
        assertThat(visit.toString()).doesNotContain("ada@", "console.example.com", "projects");
    }

    @Test
    void anActivityOfAPortalIsInTheTopic() throws IOException {
        var body = Files.readAllBytes(EXAMPLES.resolve("cloudevents/example.json"));

        var answer = sensor.post("/v1/sources/cloudevents", body, "application/cloudevents+json");

        assertThat(answer.status()).isEqualTo(204);
        var event = onlyEvent("ce:c8bf92265f59a06650d1caac647250a8");
        assertThat(event.at("/source").stringValue()).isEqualTo("cloudevents");
        assertThat(event.at("/requested/requests/gpus").intValue()).isEqualTo(1);
        assertThat(event.toString()).doesNotContain("ada@", "shop", "lab-7", "portals");
    }

    private static void assertReceipt(RunningSensor.Answer answer, int received, int accepted, int ignored) {
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body())
                .isEqualTo("{\"received\":%d,\"accepted\":%d,\"duplicates\":0,\"ignored\":%d,\"rejected\":[]}"
                        .formatted(received, accepted, ignored));
    }

    private static JsonNode onlyEvent(String id) {
        var found = PublishedRecords.of(ActivityEvent.TOPIC_NAME).stream()
                .filter(each -> header(each, "ce_id").equals(id))
                .toList();
        assertThat(found).hasSize(1);
        return new JsonMapper().readTree(found.getFirst().value());
    }
}
