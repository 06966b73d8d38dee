package io.forewarm.sensor;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.Tenants;
import io.forewarm.sensor.source.browser.Site;
import io.forewarm.sensor.source.browser.jackson.BeaconReader;
import io.forewarm.sensor.source.cloudevents.jackson.CloudEventMapper;
import io.forewarm.sensor.source.cloudtrail.jackson.CloudTrailMapper;
import io.forewarm.sensor.source.jackson.EventListReader;
import io.forewarm.sensor.source.jackson.ItemsReader;
import io.forewarm.sensor.source.jackson.KubernetesAuditMapper;
import io.forewarm.sensor.source.openstack.jackson.OpenStackMapper;
import io.forewarm.sensor.source.otlp.LogRecordMapper;
import io.forewarm.sensor.source.otlp.PathWords;
import io.forewarm.sensor.source.otlp.jackson.JsonLogs;
import io.forewarm.sensor.source.otlp.protobuf.ProtobufLogs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One delivery per file of what a source sends, each thing that it can ask for at least once, and how it is read.
 *
 * @param folder under {@code src/test/resources/samples}
 */
public record Samples(String folder, Reader reader) {

    private static final int MAX_ITEMS = 10_000;

    public static final Instant NOW = Instant.parse("2026-03-02T08:05:00Z");

    private static final Site CONSOLE =
            new Site("pk-console", new TenantId("acme"), Set.of("https://console.example.com"), Optional.empty(), 100);

    private static final Tenants TENANTS = Tenants.all(new TenantId("acme"));

    public static final CloudEventMapper CLOUD_EVENT_MAPPER = new CloudEventMapper(TENANTS, Samples::fingerprint);

    private static final LogRecordMapper LOG_RECORD_MAPPER =
            new LogRecordMapper(TENANTS, PathWords.commonAnd(Set.of()), Samples::fingerprint);

    public static final Samples KUBERNETES = new Samples(
            "kubernetes", new EventListReader(new KubernetesAuditMapper(new TenantId("acme")), MAX_ITEMS)::read);

    public static final Samples CLOUDTRAIL =
            new Samples("cloudtrail", new ItemsReader(new CloudTrailMapper(TENANTS), "Records", MAX_ITEMS)::read);

    public static final Samples OPENSTACK = new Samples(
            "openstack", new ItemsReader(new OpenStackMapper(TENANTS, Set.of("nova")), "", MAX_ITEMS)::read);

    public static final Samples OTLP = new Samples("otlp", new JsonLogs(LOG_RECORD_MAPPER, MAX_ITEMS)::read);

    public static final ProtobufLogs OTLP_PROTOBUF = new ProtobufLogs(LOG_RECORD_MAPPER, MAX_ITEMS);

    public static final Samples CLOUDEVENTS =
            new Samples("cloudevents", new ItemsReader(CLOUD_EVENT_MAPPER, "", MAX_ITEMS)::read);

    public static final Samples BROWSER =
            new Samples("browser", body -> new BeaconReader().read(body, CONSOLE, "https://console.example.com", NOW));

    public static List<Samples> all() {
        return List.of(KUBERNETES, CLOUDTRAIL, OPENSTACK, OTLP, CLOUDEVENTS, BROWSER);
    }

    public Delivery read(InputStream body) throws IOException {
        return reader.read(body);
    }

    /** The files' contents, always in the same order. */
    public Stream<String> texts() {
        try (var files = Files.list(Path.of("src", "test", "resources", "samples", folder))) {
            return files.sorted().toList().stream().map(Samples::text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String fingerprint(String text) {
        return "%032x".formatted(text.hashCode());
    }

    @Override
    public String toString() {
        return folder;
    }

    /** Reads one delivery. */
    @FunctionalInterface
    public interface Reader {

        Delivery read(InputStream body) throws IOException;
    }
}
