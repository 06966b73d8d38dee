package io.forewarm.benchmarks.ingest;

import io.forewarm.benchmarks.ingest.Round.Used;
import io.forewarm.benchmarks.ingest.spring.SensorProcess;
import io.forewarm.benchmarks.ingest.web.Destination;
import io.forewarm.service.access.TokenHash;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Broker and service, each in a process of its own, and the folder that they write to. */
final class Bench implements AutoCloseable {

    /** Enough for neither to be short of memory; what a small pod gets. */
    private static final String HEAP = "-Xmx1g";

    /** What the service knows its only sender by. */
    private static final String TOKEN = "the-token-of-the-benchmark";

    /** As in the image. */
    private static final List<String> SERVICE_OPTIONS = List.of("-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders");

    private static final Duration READY_WITHIN = Duration.ofMinutes(1);

    private static final int OK = 200;

    private final Path folder;
    private final ChildJvm broker;
    private final String bootstrapServers;
    private final ChildJvm service;
    private final URI address;

    private Bench(Path folder, ChildJvm broker, String bootstrapServers, ChildJvm service, URI address) {
        this.folder = folder;
        this.broker = broker;
        this.bootstrapServers = bootstrapServers;
        this.service = service;
        this.address = address;
    }

    /**
     * Starts both.
     *
     * @param profile where a flight recording of the service goes, if one is wanted
     */
    static Bench start(Optional<Path> profile) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("forewarm-benchmark-");
        var started = new ArrayList<ChildJvm>();
        try {
            var broker = ChildJvm.start(BrokerProcess.class, List.of(HEAP), List.of(folder.toString()));
            started.add(broker);
            var bootstrapServers = broker.answer();
            var settings = settings(folder, bootstrapServers, broker.answer());
            var service = ChildJvm.start(SensorProcess.class, jvmOptions(profile), settings);
            started.add(service);
            var address = URI.create("http://127.0.0.1:" + service.answer());
            return new Bench(folder, broker, bootstrapServers, service, address);
        } catch (IOException | InterruptedException | RuntimeException e) {
            started.reversed().forEach(ChildJvm::close);
            delete(folder);
            throw e;
        }
    }

    private static List<String> jvmOptions(Optional<Path> profile) {
        var options = new ArrayList<>(SERVICE_OPTIONS);
        options.add(HEAP);
        profile.ifPresent(file -> options.add("-XX:StartFlightRecording=settings=profile,filename=" + file));
        return options;
    }

    private static List<String> settings(Path folder, String bootstrapServers, String database) throws IOException {
        var key = Files.writeString(folder.resolve("master-key"), "not a secret, but more than 32 bytes long");
        return List.of(
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + bootstrapServers,
                "--spring.datasource.url=" + database,
                "--forewarm.sensor.privacy.master-key-file=" + key,
                "--forewarm.access.tokens[0].name=benchmark",
                "--forewarm.access.tokens[0].sha256=" + TokenHash.of(TOKEN).hex(),
                "--forewarm.access.tokens[0].tenants=default",
                "--forewarm.access.tokens[0].rights=sources.kubernetes-audit",
                "--logging.level.root=warn");
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** Where audit events are delivered. */
    Destination audit() {
        return new Destination(address.resolve("/v1/sources/kubernetes/audit"), TOKEN);
    }

    /**
     * Waits until the service takes deliveries.
     *
     * @throws IllegalStateException if it does not within a minute
     */
    void awaitReady(HttpClient client) throws IOException, InterruptedException {
        long start = System.nanoTime();
        var request = HttpRequest.newBuilder(address.resolve("/actuator/health/readiness"))
                .build();
        while (client.send(request, BodyHandlers.discarding()).statusCode() != OK) {
            if (System.nanoTime() - start > READY_WITHIN.toNanos()) {
                throw new IllegalStateException("the service is not ready after " + READY_WITHIN);
            }
            // Only an answer tells, so there is nothing to wait for but time.
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    /** What all have used since they were started. */
    Used used() throws InterruptedException {
        return new Used(
                seconds(ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO)),
                seconds(service.processorTime()),
                seconds(broker.processorTime()),
                Long.parseLong(service.ask("allocated")));
    }

    @Override
    public void close() throws IOException {
        service.close();
        broker.close();
        delete(folder);
    }

    private static void delete(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }
}
