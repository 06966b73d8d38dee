package io.forewarm.sensor;

import static io.forewarm.sensor.PublishedRecords.header;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.forewarm.model.activity.ActivityEvent;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.logs.OtlpHttpLogRecordExporter;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.resources.Resource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What OTLP's specification asks of a receiver of logs, with OpenTelemetry's own exporter where that can be. */
class OtlpIT {

    private static final String PATH = "/v1/logs";

    private static final String PROTOBUF = "application/x-protobuf";

    private static RunningSensor sensor;

    @BeforeAll
    static void start() throws IOException {
        sensor = RunningSensor.start("forewarm.sensor.intake.max-items=10");
        KubernetesAuditIT.awaitReady(sensor);
    }

    @AfterAll
    static void stop() {
        sensor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "gzip"})
    void openTelemetrysOwnExporterIsUnderstood(String compression) {
        var uid = UUID.nameUUIDFromBytes(compression.getBytes(StandardCharsets.UTF_8))
                .toString();
        var exporter = OtlpHttpLogRecordExporter.builder()
                .setEndpoint(sensor.address(PATH))
                .addHeader("Authorization", "Bearer " + RunningSensor.TOKEN)
                .setCompression(compression)
                .build();
        try (var provider = SdkLoggerProvider.builder()
                .setResource(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "portal")))
                .addLogRecordProcessor(SimpleLogRecordProcessor.create(exporter))
                .build()) {
            provider.get("test")
                    .logRecordBuilder()
                    .setTimestamp(Instant.parse("2026-03-02T08:00:00Z"))
                    .setAttribute(AttributeKey.stringKey("log.record.uid"), uid)
                    .setAttribute(AttributeKey.stringKey("user.id"), "ada")
                    .setAttribute(AttributeKey.stringKey("http.request.method"), "DELETE")
                    .setAttribute(AttributeKey.stringKey("url.path"), "/volumes/v-1")
                    .setAttribute(AttributeKey.longKey("http.response.status_code"), 204L)
                    .emit();
            assertThat(provider.forceFlush().join(30, TimeUnit.SECONDS).isSuccess())
                    .isTrue();
        }

        var event = events("otlp:" + uid).getFirst();
        assertThat(event.at("/action").stringValue()).isEqualTo("delete");
        assertThat(event.at("/target/kind").stringValue()).isEqualTo("volumes");
        assertThat(event.toString()).doesNotContain("\"ada\"", "v-1", "portal");
    }

    @Test
    void aCopyChangesNothing() {
        var body = request(record("2e94f680c6ea40b6b7dd0f3c5a1be9a0", "200"));

        sensor.post(PATH, body);
        var again = sensor.post(PATH, body);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.response().body()).isEqualTo("{}");
        assertThat(events("otlp:2e94f680c6ea40b6b7dd0f3c5a1be9a0")).hasSize(1);
    }

    @Test
    void wrongRecordsAreCountedAndTheOthersTaken() {
        var answer = sensor.post(
                PATH, request(record("2e94f680c6ea40b6b7dd0f3c5a1be9a1", "200"), record("wrong-record-0001", "2000")));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/partialSuccess/rejectedLogRecords").stringValue())
                .isEqualTo("1");
        assertThat(answer.json().at("/partialSuccess/errorMessage").stringValue())
                .startsWith("/resourceLogs/0/scopeLogs/0/logRecords/1/attributes: http.response.status_code must be");
        assertThat(events("otlp:2e94f680c6ea40b6b7dd0f3c5a1be9a1")).hasSize(1);
    }

    @Test
    void gzipIsUnderstood() throws IOException {
        var answer = sensor.post(
                PATH,
                zipped(request(record("2e94f680c6ea40b6b7dd0f3c5a1be9a2", "200"))),
                "application/json",
                "Content-Encoding",
                "gzip");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(events("otlp:2e94f680c6ea40b6b7dd0f3c5a1be9a2")).hasSize(1);
    }

    @Test
    void anAnswerIsInTheEncodingOfItsRequest() throws InvalidProtocolBufferException {
        var protobuf = sensor.post(PATH, new byte[0], PROTOBUF);
        var json = sensor.post(PATH, "{}");

        assertThat(protobuf.status()).isEqualTo(200);
        assertThat(protobuf.header("content-type")).isEqualTo(PROTOBUF);
        assertThat(ExportLogsServiceResponse.parseFrom(protobuf.bytes()).hasPartialSuccess())
                .isFalse();
        assertThat(json.header("content-type")).isEqualTo("application/json");
        assertThat(json.response().body()).isEqualTo("{}");
    }

    @Test
    void whatCannotBeDecodedIsBadDataWithAStatusAsBody() {
        var protobuf = sensor.post(PATH, "no protobuf".getBytes(StandardCharsets.UTF_8), PROTOBUF);
        var json = sensor.post(PATH, "{\"resourceLogs\":7}");

        assertThat(protobuf.status()).isEqualTo(400);
        assertThat(protobuf.header("content-type")).isEqualTo(PROTOBUF);
        assertThat(protobuf.response().body()).contains("must be an ExportLogsServiceRequest");
        assertThat(json.status()).isEqualTo(400);
        assertThat(json.json().at("/message").stringValue()).isEqualTo("resourceLogs must be a list");
    }

    @Test
    void whatIsTooMuchOrOfAnotherKindIsNotToBeRepeated() {
        var records = new String[11];
        Arrays.setAll(records, i -> record("one-of-many-%05d".formatted(i), "200"));

        assertThat(sensor.post(PATH, request(records)).status()).isEqualTo(413);
        assertThat(sensor.post(PATH, new byte[0], "text/plain").status()).isEqualTo(415);
        assertThat(sensor.post(PATH, new byte[0], PROTOBUF, "Content-Encoding", "br")
                        .status())
                .isEqualTo(415);
    }

    private static String record(String uid, String status) {
        return """
                {"timeUnixNano":"1772438400000000000","attributes":[{"key":"log.record.uid","value":{"stringValue":"%s"}},
                 {"key":"user.id","value":{"stringValue":"ada"}},{"key":"http.request.method","value":{"stringValue":"GET"}},
                 {"key":"url.path","value":{"stringValue":"/jobs"}},
                 {"key":"http.response.status_code","value":{"intValue":"%s"}}]}""".formatted(uid, status);
    }

    private static String request(String... records) {
        return "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[%s]}]}]}".formatted(String.join(",", records));
    }

    private static byte[] zipped(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static List<JsonNode> events(String id) {
        var json = new JsonMapper();
        return PublishedRecords.of(ActivityEvent.TOPIC_NAME).stream()
                .filter(each -> header(each, "ce_id").equals(id))
                .map(each -> json.readTree(each.value()))
                .toList();
    }
}
