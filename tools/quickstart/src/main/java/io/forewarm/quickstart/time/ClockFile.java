package io.forewarm.quickstart.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What the clock showed last, on disk, so that after a kill it carries on from there and doesn't run backwards. Writing
 * it twice is harmless.
 */
public final class ClockFile {

    /** How often it is to be written, by the wall. */
    public static final Duration EVERY = Duration.ofMillis(200);

    /**
     * How much later than the last note, by the wall, the process may have died. A clock that starts a little too late
     * only makes the next steps late; one that starts too early would run backwards.
     */
    private static final Duration AT_MOST_MISSED = Duration.ofSeconds(1);

    private final Path file;

    public ClockFile(Path folder) {
        this.file = folder.resolve("clock");
    }

    /** Notes what the clock shows. */
    public void write(Instant showing) {
        var fresh = file.resolveSibling("clock.new");
        try {
            Files.writeString(fresh, showing.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A time that the clock of the previous process cannot have passed by much, if there was one.
     *
     * @param speed how fast that clock ran at most
     */
    public Optional<Instant> resumeAt(double speed) {
        try {
            return Optional.of(
                    Instant.parse(Files.readString(file)).plusNanos(Math.round(AT_MOST_MISSED.toNanos() * speed)));
        } catch (NoSuchFileException | DateTimeException _) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
