package io.forewarm.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server process on a data folder, ours or one left behind by a process that was ended by force.
 *
 * <p>Only for whoever holds the claim on the folder: then nobody else alive can still want that server.
 *
 * @param programs what to stop it with; their data folder is the one looked at
 */
record PostgresServer(PostgresPrograms programs) {

    private static final Logger LOGGER = LoggerFactory.getLogger(PostgresServer.class);

    private static final Duration LOOK_EVERY = Duration.ofMillis(10);

    /** Together 10 s, where milliseconds are usual. */
    private static final int LOOKS = 1_000;

    /** Stops the server and waits until it has ended; does nothing if none runs. */
    void stop() {
        process().filter(this::isOurs).ifPresent(this::end);
    }

    /** Stops a server left behind, and removes what would make PostgreSQL refuse to start. */
    void stopLeftover() {
        process().filter(this::isOurs).ifPresent(process -> {
            LOGGER.atInfo()
                    .addKeyValue("pid", process.pid())
                    .addKeyValue("folder", programs.data())
                    .log("stopping a PostgreSQL left from an earlier start");
            end(process);
        });
        removeMisleadingPidFile();
    }

    /**
     * Removes a pid file that was never finished, or whose number now belongs to another process: PostgreSQL can't tell
     * that. A number nobody has is left to PostgreSQL, which also looks for shared memory still in use.
     */
    private void removeMisleadingPidFile() {
        try {
            if (pid().isEmpty() || process().filter(process -> !isOurs(process)).isPresent()) {
                Files.deleteIfExists(pidFile());
            }
        } catch (IOException e) {
            throw new LocalPlatformException("%s cannot be removed: %s".formatted(pidFile(), e), e);
        }
    }

    private Optional<ProcessHandle> process() {
        return pid().flatMap(ProcessHandle::of);
    }

    private Optional<Long> pid() {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile());
            return lines.stream()
                    .limit(1)
                    .map(String::strip)
                    .filter(line -> line.matches("[1-9]\\d{0,17}"))
                    .map(Long::valueOf)
                    .findFirst();
        } catch (IOException e) {
            throw new LocalPlatformException("%s cannot be read: %s".formatted(pidFile(), e), e);
        }
    }

    private Path pidFile() {
        return programs.data().resolve("postmaster.pid");
    }

    /** A server is ours if it is PostgreSQL and was started with our data folder as an argument. */
    private boolean isOurs(ProcessHandle process) {
        var info = process.info();
        boolean isPostgres = info.command().map(Path::of).stream().anyMatch(path -> path.endsWith("postgres"));
        var arguments = info.arguments().map(List::of).orElse(List.of());
        return isPostgres && arguments.contains(programs.data().toString());
    }

    private void end(ProcessHandle process) {
        try {
            programs.stop();
            awaitEnd(process);
        } catch (LocalPlatformException e) {
            throw new LocalPlatformException(
                    "PostgreSQL (process %d) does not stop; stop it by hand: %s"
                            .formatted(process.pid(), e.getMessage()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalPlatformException("interrupted while waiting for PostgreSQL to stop", e);
        }
    }

    /**
     * Waits the milliseconds between the end of the server's work and the end of its process.
     *
     * <p>{@link ProcessHandle#onExit()} would do, but looks only every 300 ms, and takes a process that has ended but
     * that nobody reaps, as happens in containers, for a living one. Such a process has no program any more, so it
     * isn't ours.
     */
    private void awaitEnd(ProcessHandle process) throws InterruptedException {
        for (int look = 0; look < LOOKS && isOurs(process); look++) {
            Thread.sleep(LOOK_EVERY);
        }
        if (isOurs(process)) {
            throw new LocalPlatformException("its work has ended, but not its process");
        }
    }
}
