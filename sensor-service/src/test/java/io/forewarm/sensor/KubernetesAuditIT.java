package io.forewarm.sensor;

import static io.forewarm.sensor.AuditItems.anItem;
import static io.forewarm.sensor.AuditItems.list;
import static io.forewarm.sensor.PublishedRecords.header;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.RejectedInput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class KubernetesAuditIT {

    private static final int FIFTY_MEGABYTES = 50_000_000;

    private static RunningSensor sensor;

    @BeforeAll
    static void start() throws IOException {
        sensor = RunningSensor.start("forewarm.sensor.intake.max-items=50");
        awaitReady(sensor);
    }

    @AfterAll
    static void stop() {
        sensor.close();
    }

    @Test
    void anItemIsInTheTopicUnderItsSubjectWhenTheAnswerComes() {
        var id = newId();

        var answer = sensor.deliver(list(anItem().id(id)));

        assertThat(answer.json().toString())
                .isEqualTo("{\"received\":1,\"accepted\":1,\"duplicates\":0,\"ignored\":0,\"rejected\":[]}");
        var found = onlyEvent(id);
        var event = new JsonMapper().readTree(found.value());
        assertThat(found.key()).isEqualTo(event.get("subject").stringValue()).hasSize(32);
        assertThat(header(found, "ce_type")).isEqualTo("io.forewarm.activity.events.v1");
        assertThat(header(found, "ce_specversion")).isEqualTo("1.0");
        assertThat(found.value()).doesNotContain("ada@", "10.40", "cart", "shop-dev");
    }

    @Test
    void aRetryIsADuplicateAlsoForAServiceThatHasJustStarted() throws IOException {
        var id = newId();
        sensor.deliver(list(anItem().id(id)));

        var retried = sensor.deliver(list(anItem().id(id))).json();

        assertThat(retried.get("duplicates").intValue()).isEqualTo(1);
        try (var other = RunningSensor.start()) {
            awaitReady(other);
            var later = other.deliver(list(anItem().id(id))).json();
            assertThat(later.get("duplicates").intValue()).isEqualTo(1);
        }
        assertThat(onlyEvent(id)).isNotNull();
    }

    @Test
    void oneBadItemDoesNotSpoilTheOthers() {
        var good = newId();
        var wrong = newId();
        var body = list(
                anItem().id(wrong).without("/verb"),
                anItem().id(good),
                anItem().id(newId()).with("/stage", "'ResponseStarted'"));

        var answer = sensor.deliver(body);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("accepted").intValue()).isEqualTo(1);
        assertThat(answer.json().get("ignored").intValue()).isEqualTo(1);
        assertThat(answer.json().get("rejected").toString()).isEqualTo("""
                [{"index":0,"reason":"missing-field","detail":"verb must be there and not be empty","where":"/items/0/verb"}]""");
        assertThat(onlyEvent(good)).isNotNull();
        assertThat(PublishedRecords.of(RejectedInput.TOPIC_NAME))
                .filteredOn(rejected -> rejected.value().contains(wrong))
                .singleElement()
                .satisfies(rejected -> {
                    assertThat(rejected.key()).isEqualTo("kubernetes-audit");
                    assertThat(rejected.value())
                            .contains("missing-field")
                            .doesNotContain("ada@", "10.40", "u-1815", "shop-dev", "cart");
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind":                                                          | 400 | not-json
            ''                                                                | 400 | not-json
            {"kind":"EventList","apiVersion":"audit.k8s.io/v1","items":[]} {} | 400 | not-json
            [1,2]                                                             | 422 | kind must be EventList: nothing
            {"kind":"Event","apiVersion":"audit.k8s.io/v1","items":[]}        | 422 | kind must be EventList: Event
            {"kind":"EventList","apiVersion":"audit.k8s.io/v2","items":[]}    | 422 | must be audit.k8s.io/v1: audit.k8s.io/v2
            {"kind":"EventList","apiVersion":"audit.k8s.io/v1"}               | 422 | items must be a list
            """)
    void whatIsNoEventListIsRefusedWithValueAndRule(String body, int status, String says) {
        var answer = sensor.deliver(body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.response().body()).contains(says);
    }

    @Test
    void aHugeBodyGetsACleanAnswer() {
        var answer = sensor.deliver(new byte[FIFTY_MEGABYTES]);

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").stringValue()).isEqualTo("body must have at most 10485760 bytes");
    }

    @Test
    void aHugeBodyOfUnknownLengthGetsACleanAnswer() {
        var answer = sensor.deliverInChunks(() -> spaces(FIFTY_MEGABYTES));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void tooManyItemsAreRefused() {
        var items = new AuditItems[51];
        Arrays.setAll(items, _ -> anItem().id(newId()));

        var answer = sensor.deliver(list(items));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").stringValue()).isEqualTo("items must be at most 50");
    }

    @Test
    void gzipIsInflatedButNotWithoutEnd() throws IOException {
        var small = sensor.deliver(
                gzip(new ByteArrayInputStream(list(anItem().id(newId())).getBytes(StandardCharsets.UTF_8))),
                "Content-Encoding",
                "gzip");
        var bomb = sensor.deliver(gzip(spaces(FIFTY_MEGABYTES)), "Content-Encoding", "gzip");
        var broken = sensor.deliver(list(anItem()).getBytes(StandardCharsets.UTF_8), "Content-Encoding", "gzip");

        assertThat(List.of(small.status(), bomb.status(), broken.status())).containsExactly(200, 413, 400);
        assertThat(broken.json().get("title").stringValue()).isEqualTo("Not gzip");
    }

    @Test
    void nestingHasALimit() {
        var answer = sensor.deliver("[".repeat(100_000));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").stringValue()).startsWith("nested deeper than 200");
    }

    @Test
    void metersTellWhatBecameOfTheItems() {
        sensor.deliver(list(anItem().id(newId())));
        sensor.deliver("nothing of the kind");

        var metrics = sensor.get("/actuator/prometheus").response().body();

        assertThat(metrics)
                .contains(
                        "forewarm_sensor_intake_items_total{reason=\"none\",result=\"accepted\",source=\"kubernetes-audit\"}")
                .contains("forewarm_sensor_intake_refused_total{reason=\"not-json\",source=\"kubernetes-audit\"}")
                .contains("forewarm_sensor_intake_acknowledge_seconds_count")
                .contains("forewarm_sensor_intake_in_flight");
    }

    @Test
    void theInterfaceDescribesItself() {
        var paths = sensor.get("/v3/api-docs").json().get("paths");

        assertThat(paths.propertyNames()).contains("/v1/subjects:resolve");
        assertThat(List.of(RunningSensor.AUDIT, "/v1/sources/aws/cloudtrail", "/v1/sources/openstack/notifications"))
                .allSatisfy(path -> {
                    var delivery = paths.get(path).get("post");
                    assertThat(delivery.at("/requestBody/required").booleanValue())
                            .isTrue();
                    assertThat(delivery.get("responses").propertyNames()).contains("200", "400", "413", "422", "503");
                });
    }

    static void awaitReady(RunningSensor sensor) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                sensor.get("/actuator/health/readiness").status())
                        .isEqualTo(200));
    }

    private static ConsumerRecord<String, String> onlyEvent(String auditId) {
        var found = PublishedRecords.of(ActivityEvent.TOPIC_NAME).stream()
                .filter(each -> header(each, "ce_id").equals("k8s:%s:ResponseComplete".formatted(auditId)))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    /** So many spaces, which JSON may begin with. */
    private static InputStream spaces(int count) {
        return new InputStream() {
            private int left = count;

            @Override
            public int read() {
                return left-- > 0 ? ' ' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                int part = Math.min(left, length);
                Arrays.fill(target, offset, offset + part, (byte) ' ');
                left -= part;
                return part > 0 ? part : -1;
            }
        };
    }

    private static byte[] gzip(InputStream content) throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            content.transferTo(gzip);
        }
        return zipped.toByteArray();
    }
}
