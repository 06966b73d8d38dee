package io.forewarm.local;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker in this process, which is its own controller. It listens on 127.0.0.1 only.
 *
 * <p>Topics, records and offsets stay in the folder: the next start there carries on with them, also after this process
 * was ended by force. Topics are not created by themselves.
 *
 * <p>Set a short {@code session.timeout.ms} (such as 6 s) in classic consumers and Streams if they must return quickly
 * after a crash; the broker accepts 1 s to 60 s.
 */
public final class LocalKafka implements AutoCloseable {

    private final FolderClaim claim;
    private final int port;
    private final KafkaRaftServer server;

    private LocalKafka(FolderClaim claim, int port, KafkaRaftServer server) {
        this.claim = claim;
        this.port = port;
        this.server = server;
    }

    /**
     * Starts the broker and returns once it takes requests.
     *
     * @param folder where its data is and stays; created if missing
     * @param port where clients connect; 0 for any free one
     * @throws LocalPlatformException if the folder or the port cannot be used, or Kafka does not start
     */
    public static LocalKafka start(Path folder, int port) {
        var claim = FolderClaim.of(folder, "kafka");
        try {
            int clientPort = Ports.reserve(port);
            var logs = claim.folder().resolve("kafka");
            formatOnce(logs);
            return new LocalKafka(claim, clientPort, run(logs, clientPort));
        } catch (RuntimeException e) {
            claim.close();
            throw e;
        }
    }

    /** Where clients connect, as {@code host:port}. */
    public String bootstrapServers() {
        return Ports.HOST + ":" + port;
    }

    /** Shuts the broker down cleanly and waits for that; harmless when repeated. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
        claim.close();
    }

    /** The file checked for is the last one formatting writes, so a formatting that was cut short is done again. */
    private static void formatOnce(Path logs) {
        if (Files.exists(logs.resolve("meta.properties"))) {
            return;
        }
        try {
            Files.createDirectories(logs);
            new Formatter()
                    .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                    .setClusterId(Uuid.randomUuid().toString())
                    .setNodeId(KafkaSettings.NODE_ID)
                    .addDirectory(logs.toString())
                    .setMetadataLogDirectory(logs.toString())
                    .setReleaseVersion(MetadataVersion.latestProduction())
                    .setControllerListenerName(KafkaSettings.CONTROLLER_LISTENER)
                    .run();
        } catch (IOException e) {
            throw new LocalPlatformException("folder %s is not writable: %s".formatted(logs, e), e);
        } catch (Exception e) {
            throw new LocalPlatformException("folder %s could not be prepared for Kafka: %s".formatted(logs, e), e);
        }
    }

    private static KafkaRaftServer run(Path logs, int port) {
        try {
            var settings = new KafkaSettings(logs, port, otherThan(port));
            var server = new KafkaRaftServer(new KafkaConfig(settings.toMap()), Time.SYSTEM);
            startUp(server);
            return server;
        } catch (LocalPlatformException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new LocalPlatformException("Kafka did not start in folder %s: %s".formatted(logs, e), e);
        }
    }

    private static void startUp(KafkaRaftServer server) {
        try {
            server.startup();
        } catch (RuntimeException e) {
            server.shutdown();
            throw e;
        }
    }

    /** A second free port; the first one is not taken yet, so the system could hand it out again. */
    private static int otherThan(int port) {
        int other = Ports.reserve(0);
        while (other == port) {
            other = Ports.reserve(0);
        }
        return other;
    }
}
