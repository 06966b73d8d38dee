package io.forewarm.sensor.source.otlp;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceItem;
import io.forewarm.sensor.source.Tenants;
import io.forewarm.sensor.source.otlp.jackson.JsonLogs;
import io.forewarm.sensor.source.otlp.protobuf.ProtobufLogs;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceResponse;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogsEncodingTest {

    private static final String GOOD = """
            {"timeUnixNano":"1772438400000000000","traceId":"5b8efff798038103d269b633813fc60c","spanId":"eee19b7ec3c1b174",
             "attributes":[{"key":"user.id","value":{"stringValue":"ada"}},
              {"key":"http.request.method","value":{"stringValue":"GET"}},{"key":"url.path","value":{"stringValue":"/jobs"}},
              {"key":"tags","value":{"arrayValue":{"values":[]}}},
              {"key":"http.response.status_code","value":{"intValue":"404"}}]}""";

    private final LogRecordMapper mapper = new LogRecordMapper(
            Tenants.all(new TenantId("acme")),
            PathWords.commonAnd(Set.of()),
            text -> "%032x".formatted(text.hashCode()));
    private final LogsEncoding json = new JsonLogs(mapper, 3);
    private final LogsEncoding protobuf = new ProtobufLogs(mapper, 3);

    @Test
    void bothEncodingsOfARecordAreTheSameEvent() throws IOException {
        var inJson = event(items(json.read(body(request(GOOD)))).getFirst());
        var inProtobuf = event(
                items(protobuf.read(new ByteArrayInputStream(inProtobuf()))).getFirst());

        assertThat(inJson).usingRecursiveComparison().isEqualTo(inProtobuf);
        assertThat(inJson.outcome()).isEqualTo(Outcome.NOT_FOUND);
        assertThat(inJson.target().scope()).isEqualTo("shop-dev");
    }

    @Test
    void aWrongRecordSpoilsNoOther() throws IOException {
        var wrongTime = GOOD.replace("\"1772438400000000000\"", "\"yesterday\"");

        var items = items(json.read(body(request(wrongTime, "7", GOOD))));

        assertThat(items)
                .extracting(SourceItem::mapped)
                .hasExactlyElementsOfTypes(Mapped.Refused.class, Mapped.Refused.class, Mapped.Observed.class);
        assertThat(items.getFirst().where()).isEqualTo("/resourceLogs/0/scopeLogs/0/logRecords/0");
    }

    @Test
    void whatIsKeptOfAWrongRecordNamesNobody() throws IOException {
        var items = items(json.read(body(request(GOOD.replace("\"404\"", "\"4040\"")))));

        assertThat(items.getFirst().excerpt()).contains("user.id").doesNotContain("\"ada\"", ":ada", "/jobs");
    }

    @Test
    void theResourceMayComeBehindItsRecords() throws IOException {
        var body = "{\"resourceLogs\":[{\"scopeLogs\":[{\"logRecords\":[%s]}],\"resource\":%s}],\"later\":{}}"
                .formatted(GOOD, RESOURCE);

        assertThat(event(items(json.read(body(body))).getFirst()).target().scope())
                .isEqualTo("shop-dev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"resourceLogs\":null}", "{\"resourceLogs\":[{\"scopeLogs\":null}]}"})
    void aRequestWithoutRecordsIsOne(String body) throws IOException {
        assertThat(items(json.read(body(body)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "7",
                "{\"resourceLogs\":7}",
                "{\"resourceLogs\":[7]}",
                "{\"resourceLogs\":[{\"scopeLogs\":{}}]}"
            })
    void whatIsNoRequestIsRefused(String body) throws IOException {
        assertThat(json.read(body(body))).isInstanceOf(Delivery.WrongDocument.class);
    }

    @Test
    void whatCannotBeDecodedIsUnreadable() throws IOException {
        assertThat(json.read(body("{\"resourceLogs\":["))).isInstanceOf(Delivery.Unreadable.class);
        assertThat(protobuf.read(body("no protobuf"))).isInstanceOf(Delivery.Unreadable.class);
    }

    @Test
    void tooManyRecordsAreRefusedAsAWhole() throws IOException {
        var record = request().getResourceLogs(0);
        var many = ExportLogsServiceRequest.newBuilder()
                .addAllResourceLogs(List.of(record, record, record, record))
                .build()
                .toByteArray();

        assertThat(json.read(body(request(GOOD, GOOD, GOOD, GOOD)))).isEqualTo(new Delivery.TooManyItems(3));
        assertThat(protobuf.read(new ByteArrayInputStream(many))).isEqualTo(new Delivery.TooManyItems(3));
    }

    @Test
    void answersAreInTheWordsOfTheirEncoding() throws IOException {
        var partial =
                ExportLogsServiceResponse.parseFrom(protobuf.takenBut(2, "why")).getPartialSuccess();

        assertThat(partial.getRejectedLogRecords()).isEqualTo(2);
        assertThat(partial.getErrorMessage()).isEqualTo("why");
        assertThat(ExportLogsServiceResponse.parseFrom(protobuf.taken()).hasPartialSuccess())
                .isFalse();
        // google.rpc.Status: field 2, of a known length.
        assertThat(protobuf.refused("why")).containsExactly(0x12, 3, 'w', 'h', 'y');
        assertThat(new String(json.takenBut(2, "why"), StandardCharsets.UTF_8))
                .isEqualTo("{\"partialSuccess\":{\"rejectedLogRecords\":\"2\",\"errorMessage\":\"why\"}}");
        assertThat(new String(json.taken(), StandardCharsets.UTF_8)).isEqualTo("{}");
        assertThat(new String(json.refused("why"), StandardCharsets.UTF_8)).isEqualTo("{\"message\":\"why\"}");
    }

    private static final String RESOURCE =
            "{\"attributes\":[{\"key\":\"k8s.namespace.name\",\"value\":{\"stringValue\":\"shop-dev\"}}]}";

    private static String request(String... records) {
        return "{\"resourceLogs\":[{\"resource\":%s,\"scopeLogs\":[{\"scope\":{},\"logRecords\":[%s]}]}]}"
                .formatted(RESOURCE, String.join(",", records));
    }

    private static byte[] inProtobuf() {
        return request().toByteArray();
    }

    private static ExportLogsServiceRequest request() {
        var log = LogRecord.newBuilder()
                .setTimeUnixNano(1_772_438_400_000_000_000L)
                .setTraceId(bytes("5b8efff798038103d269b633813fc60c"))
                .setSpanId(bytes("eee19b7ec3c1b174"))
                .addAttributes(text("user.id", "ada"))
                .addAttributes(text("http.request.method", "GET"))
                .addAttributes(text("url.path", "/jobs"))
                .addAttributes(KeyValue.newBuilder()
                        .setKey("http.response.status_code")
                        .setValue(AnyValue.newBuilder().setIntValue(404)));
        return ExportLogsServiceRequest.newBuilder()
                .addResourceLogs(ResourceLogs.newBuilder()
                        .setResource(Resource.newBuilder().addAttributes(text("k8s.namespace.name", "shop-dev")))
                        .addScopeLogs(ScopeLogs.newBuilder().addLogRecords(log)))
                .build();
    }

    private static ByteString bytes(String hex) {
        return ByteString.copyFrom(HexFormat.of().parseHex(hex));
    }

    private static KeyValue text(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }

    private static ByteArrayInputStream body(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<SourceItem> items(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Items.class);
        return ((Delivery.Items) delivery).items();
    }

    private static SourceEvent event(SourceItem item) {
        assertThat(item.mapped()).isInstanceOf(Mapped.Observed.class);
        return ((Mapped.Observed) item.mapped()).event();
    }
}
