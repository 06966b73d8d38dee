package io.forewarm.model.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSerdeTest {

    private static final String TOPIC = Erasure.TOPIC_NAME;
    private static final SubjectId ADA = new SubjectId("0123456789abcdef0123456789abcdef");
    private static final Erasure ERASURE =
            new Erasure(new TenantId("acme"), ADA, Instant.parse("2026-03-02T09:00:00Z"));

    private final JsonSerde<Erasure> serde = JsonSerde.of(Erasure.TOPIC);
    private final Headers headers = new RecordHeaders();

    @Test
    void readsWhatItWrote() {
        var bytes = serde.serializer().serialize(TOPIC, headers, ERASURE);

        var read = serde.deserializer().deserialize(TOPIC, headers, bytes);

        assertThat(read).isEqualTo(ERASURE);
    }

    @Test
    void recordsOfATopicCarryCloudEventsHeaders() {
        serde.serializer().serialize(TOPIC, headers, ERASURE);

        assertThat(asMap(headers))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "erasure-" + ADA,
                        "ce_type", "io.forewarm.subject.erasures.v1",
                        "ce_source", "/forewarm/subject.erasures.v1",
                        "ce_time", "2026-03-02T09:00:00Z",
                        "content-type", "application/json"));
    }

    @Test
    void headersOfTheRecordItWasMadeFromAreReplaced() {
        headers.add("ce_id", "of-another-record".getBytes(UTF_8));
        headers.add("traceparent", "00-1".getBytes(UTF_8));

        serde.serializer().serialize(TOPIC, headers, ERASURE);

        assertThat(headers.headers("ce_id")).extracting(JsonSerdeTest::text).containsExactly("erasure-" + ADA);
        assertThat(headers.headers("traceparent")).hasSize(1);
    }

    @Test
    void valuesOfAStateStoreCarryNone() {
        JsonSerde.of(Erasure.class).serializer().serialize("store", headers, ERASURE);

        assertThat(headers).isEmpty();
    }

    @Test
    void aTombstoneStaysATombstone() {
        var bytes = serde.serializer().serialize(TOPIC, headers, null);

        var read = serde.deserializer().deserialize(TOPIC, headers, (byte[]) null);

        assertThat(bytes).isNull();
        assertThat(read).isNull();
        assertThat(headers).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "no json",
                "[]",
                "{\"tenant\":\"acme\"}",
                "{\"tenant\":\"acme\",\"subject\":\"Ada\",\"at\":\"2026-03-02T09:00:00Z\"}",
                "{\"tenant\":null,\"subject\":\"0123456789abcdef0123456789abcdef\",\"at\":\"2026-03-02T09:00:00Z\"}",
                "{\"tenant\":\"acme\",\"subject\":\"0123456789abcdef0123456789abcdef\",\"at\":\"today\"}",
            })
    void whatIsNoSuchValueIsRefused(String text) {
        var deserializer = serde.deserializer();

        assertThatThrownBy(() -> deserializer.deserialize(TOPIC, text.getBytes(UTF_8)))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining(TOPIC);
    }

    private static Map<String, String> asMap(Headers headers) {
        return Stream.of(headers.toArray()).collect(toMap(Header::key, JsonSerdeTest::text));
    }

    private static String text(Header header) {
        return new String(header.value(), UTF_8);
    }
}
