package io.forewarm.sensor;

import static io.forewarm.sensor.PublishedRecords.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.jackson.JsonFormat;
import io.forewarm.model.activity.ActivityEvent;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CloudEvents as the project's own SDK writes them, in all three modes. */
class CloudEventsIT {

    private static final String PATH = "/v1/sources/cloudevents";

    private static final JsonMapper JSON = new JsonMapper();

    private static final JsonFormat FORMAT = new JsonFormat();

    private static RunningSensor sensor;

    @BeforeAll
    static void start() throws IOException {
        sensor = RunningSensor.start();
        KubernetesAuditIT.awaitReady(sensor);
    }

    @AfterAll
    static void stop() {
        sensor.close();
    }

    @Test
    void aStructuredEventIsTakenAndTheAnswerHasNoBody() {

        var answer = sensor.post(
                PATH, FORMAT.serialize(event("structured", "labs")), "application/cloudevents+json; charset=utf-8");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.response().body()).isEmpty();
        assertThat(kinds("structured")).containsExactly("structured-labs");
    }

    @Test
    void aBinaryEventIsTaken() {
        var answer = postBinary(event("binary", "labs"));

        assertThat(answer.status()).isEqualTo(204);
        assertThat(kinds("binary")).containsExactly("binary-labs");
    }

    @Test
    void aBatchIsAnsweredWithAReceipt() {
        var right = new String(FORMAT.serialize(event("batched", "labs")), StandardCharsets.UTF_8);
        var wrong = new String(FORMAT.serialize(event("batched-wrong", "my labs")), StandardCharsets.UTF_8);

        var answer = sensor.post(
                PATH,
                "[%s,%s,%s]".formatted(right, wrong, right).getBytes(StandardCharsets.UTF_8),
                "application/cloudevents-batch+json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/accepted").intValue()).isEqualTo(1);
        assertThat(answer.json().at("/duplicates").intValue()).isEqualTo(1);
        assertThat(answer.json().at("/rejected/0/where").stringValue()).isEqualTo("/1/data/target/kind");
        assertThat(kinds("batched")).containsExactly("batched-labs");
    }

    @Test
    void theSameEventInAnotherModeIsACopy() {
        var event = event("copied", "labs");

        postBinary(event);
        sensor.post(PATH, FORMAT.serialize(event), "application/cloudevents+json");

        assertThat(kinds("copied")).hasSize(1);
    }

    @Test
    void aWrongEventIsRefusedSoThatNobodyRepeatsIt() {
        var answer = postBinary(event("wrong", "my labs"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/detail").stringValue()).startsWith("/data/target/kind: kind must be");
    }

    @Test
    void whatIsNoCloudEventIsRefused() {
        assertThat(sensor.post(PATH, "{}").status()).isEqualTo(422);
        assertThat(sensor.post(PATH, "<event/>".getBytes(StandardCharsets.UTF_8), "application/cloudevents+xml")
                        .status())
                .isEqualTo(415);
    }

    private static CloudEvent event(String id, String kind) {
        var data = "{\"user\":\"ada\",\"action\":\"create\",\"target\":{\"kind\":\"%s-%s\"}}".formatted(id, kind);
        return CloudEventBuilder.v1()
                .withType("io.forewarm.activity.v1")
                .withSource(URI.create("https://portal.example.com/labs"))
                .withId("€ " + id)
                .withTime(OffsetDateTime.parse("2026-03-02T09:00:00+01:00"))
                .withData("application/json", data.getBytes(StandardCharsets.UTF_8))
                .build();
    }

    private static RunningSensor.Answer postBinary(CloudEvent event) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        var body = new ArrayList<byte[]>();
        HttpMessageFactory.createWriter(headers::put, body::add).writeBinary(event);
        var contentType = Objects.requireNonNull(headers.remove("content-type"));
        var others = headers.entrySet().stream()
                // The HTTP binding asks for this, and the SDK leaves it to its user.
                .flatMap(header -> Stream.of(header.getKey(), header.getValue().replace("€ ", "%E2%82%AC%20")))
                .toArray(String[]::new);
        return sensor.post(PATH, body.getFirst(), contentType, others);
    }

    private static List<String> kinds(String beginning) {
        return PublishedRecords.of(ActivityEvent.TOPIC_NAME).stream()
                .filter(each -> header(each, "ce_id").startsWith("ce:"))
                .map(each -> JSON.readTree(each.value()))
                .map(CloudEventsIT::kind)
                .filter(kind -> kind.equals(beginning + "-labs"))
                .toList();
    }

    private static String kind(JsonNode event) {
        return event.at("/target/kind").stringValue();
    }
}
