package io.forewarm.sensor.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.Samples;
import io.forewarm.sensor.source.cloudtrail.jackson.CloudTrailMapper;
import io.forewarm.sensor.source.jackson.EventListReader;
import io.forewarm.sensor.source.jackson.ItemsReader;
import io.forewarm.sensor.source.jackson.KubernetesAuditMapper;
import io.forewarm.sensor.source.openstack.jackson.OpenStackMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Recordings of platforms, which lie beside the project on some machines and are not shipped, and samples of our own,
 * which are always here: every item of every file is accounted for, and none is rejected.
 */
class RecordingsTest {

    private static final Path DATA = Path.of("..", "..", "shared", "data");

    private static final TenantId TENANT = new TenantId("acme");

    private static final int MAX_ITEMS = 10_000;

    @Test
    void everyEventOfKubernetesIsAccountedForAndNoneRejected() throws IOException {
        var reader = new EventListReader(new KubernetesAuditMapper(TENANT), MAX_ITEMS);

        long accepted = 0;
        for (var file : files("k8s-audit", ".jsonl", ".jsonl.gz")) {
            for (var line : text(file).lines().toList()) {
                accepted += acceptedOf(file, line, reader::read);
            }
        }

        assertThat(accepted).isGreaterThan(2_500);
    }

    @Test
    void everyRecordOfCloudTrailIsAccountedForAndNoneRejected() throws IOException {
        var reader = new ItemsReader(new CloudTrailMapper(Tenants.all(TENANT)), "Records", MAX_ITEMS);

        long accepted = 0;
        for (var file : files("cloudtrail-stratus", ".json")) {
            accepted += acceptedOf(file, Files.readString(file), reader::read);
        }

        assertThat(accepted).isGreaterThan(250);
    }

    @Test
    void everyNotificationOfOpenStackIsAccountedForAndNoneRejected() throws IOException {
        var reader = new ItemsReader(new OpenStackMapper(Tenants.all(TENANT), Set.of("nova")), "", MAX_ITEMS);

        long accepted = 0;
        for (var file : files("openstack-notifications", ".json")) {
            accepted += acceptedOf(file, Files.readString(file), reader::read);
        }

        assertThat(accepted).isGreaterThan(90);
    }

    @ParameterizedTest
    @MethodSource("io.forewarm.sensor.Samples#all")
    void everyItemOfTheOwnSamplesIsAccountedForAndNoneRejected(Samples samples) throws IOException {
        for (var text : samples.texts().toList()) {
            assertThat(acceptedOf(Path.of(samples.folder()), text, samples::read))
                    .isPositive();
        }
    }

    /** How many are accepted, once each is accounted for and none rejected. */
    private static long acceptedOf(Path file, String body, Reader reader) throws IOException {
        var delivery = reader.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));

        assertThat(delivery).as("%s", file).isInstanceOf(Delivery.Items.class);
        var items = ((Delivery.Items) delivery).items();
        long accepted = count(items, Mapped.Observed.class);
        long rejected = count(items, Mapped.Refused.class);
        long ignored = count(items, Mapped.Ignored.class);
        assertThat(accepted + rejected + ignored).as("%s", file).isPositive().isEqualTo(itemsIn(body));
        assertThat(rejected).as("rejected of %s", file).isZero();
        return accepted;
    }

    private static long count(List<SourceItem> items, Class<? extends Mapped> kind) {
        return items.stream().filter(item -> kind.isInstance(item.mapped())).count();
    }

    /** Counted without the readers: a list, by itself or under a key, or one item by itself. */
    private static int itemsIn(String body) {
        var document = new JsonMapper().readTree(body);
        if (document.isArray()) {
            return document.size();
        }
        if (document.has("resourceLogs")) {
            return document.findValues("logRecords").stream()
                    .mapToInt(JsonNode::size)
                    .sum();
        }
        for (var key : List.of("items", "Records")) {
            if (document.path(key).isArray()) {
                return document.get(key).size();
            }
        }
        return 1;
    }

    private static List<Path> files(String folder, String... endings) throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve(folder)), "the recording %s is not here".formatted(folder));
        try (var all = Files.list(DATA.resolve(folder))) {
            var files = all.filter(file -> Set.of(endings).stream().anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
            assertThat(files).as(folder).isNotEmpty();
            return files;
        }
    }

    private static String text(Path file) throws IOException {
        try (var raw = Files.newInputStream(file);
                var body = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Reads one delivery. */
    @FunctionalInterface
    private interface Reader {

        Delivery read(InputStream body) throws IOException;
    }
}
