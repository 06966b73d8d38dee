package io.forewarm.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka and one PostgreSQL for all tests of a JVM, in a temporary folder that goes when the JVM does.
 *
 * <p>Each of the two starts when it is first asked for. Tests keep out of each other's way by names: topics and groups
 * of their own, and a {@link #freshDatabase(String)} each. Safe for use by several threads.
 */
public final class LocalPlatform {

    private static final Logger LOGGER = LoggerFactory.getLogger(LocalPlatform.class);

    private static final String FOLDER_PREFIX = "forewarm-platform-";

    /** A younger folder may be between its creation and its claim. */
    private static final Duration SURELY_CLAIMED = Duration.ofMinutes(10);

    private final Path folder;
    private final Lazily<LocalKafka> kafka;
    private final Lazily<LocalPostgres> postgres;

    private LocalPlatform(Path folder) {
        this.folder = folder;
        this.kafka = new Lazily<>(() -> LocalKafka.start(folder, 0));
        this.postgres = new Lazily<>(() -> LocalPostgres.start(folder, 0, Durability.FAST));
    }

    /** The platform of this JVM. A shutdown hook ends it; there is nothing to close. */
    public static LocalPlatform shared() {
        return Holder.SHARED;
    }

    /** Where Kafka clients connect; starts Kafka when called for the first time. */
    public String bootstrapServers() {
        return kafka.get().bootstrapServers();
    }

    /** Address of the common database {@code forewarm}; starts PostgreSQL when called for the first time. */
    public String jdbcUrl() {
        return postgres.get().jdbcUrl();
    }

    /** Creates an empty database as {@link LocalPostgres#freshDatabase(String)} does. */
    public String freshDatabase(String name) {
        return postgres.get().freshDatabase(name);
    }

    private static LocalPlatform create() {
        try {
            removeLeftovers(InstantSource.system());
            var platform = new LocalPlatform(Files.createTempDirectory(FOLDER_PREFIX));
            Runtime.getRuntime().addShutdownHook(new Thread(platform::end, "local-platform-end"));
            return platform;
        } catch (IOException e) {
            throw new LocalPlatformException("the folder for temporary files is not writable: " + e, e);
        }
    }

    /** Tidies up after JVMs that were ended by force: each left a folder and perhaps a running PostgreSQL. */
    private static void removeLeftovers(InstantSource clock) throws IOException {
        var latest = clock.instant().minus(SURELY_CLAIMED);
        List<Path> folders;
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            folders = all.filter(path -> path.getFileName().toString().startsWith(FOLDER_PREFIX))
                    .toList();
        }
        for (var folder : folders) {
            if (Files.getLastModifiedTime(folder).toInstant().isBefore(latest)) {
                remove(folder);
            }
        }
    }

    /** What cannot be tidied up is somebody else's or still in use; either way it is no reason not to start. */
    private static void remove(Path folder) {
        try (var kafka = FolderClaim.of(folder, "kafka");
                var postgres = FolderClaim.of(folder, "postgres")) {
            LocalPostgres.stopLeftover(postgres);
            FolderTree.delete(kafka.folder());
        } catch (LocalPlatformException | IOException e) {
            LOGGER.atDebug().setCause(e).addKeyValue("folder", folder).log("left alone");
        }
    }

    private void end() {
        try {
            kafka.ifThere(LocalKafka::close);
            postgres.ifThere(LocalPostgres::close);
            FolderTree.delete(folder);
        } catch (LocalPlatformException | IOException e) {
            LOGGER.atWarn().setCause(e).addKeyValue("folder", folder).log("could not be tidied up");
        }
    }

    private static final class Holder {
        private static final LocalPlatform SHARED = create();
    }
}
