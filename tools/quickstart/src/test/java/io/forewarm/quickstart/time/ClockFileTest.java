package io.forewarm.quickstart.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockFileTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void resumesBehindWhatWasShownLast() {
        new ClockFile(folder).write(NOON);

        assertThat(new ClockFile(folder).resumeAt(8)).contains(NOON.plusSeconds(8));
    }

    @Test
    void knowsNothingInAFreshFolder() {
        assertThat(new ClockFile(folder).resumeAt(8)).isEmpty();
    }

    @Test
    void takesANoteItCannotReadForNone() throws Exception {
        Files.writeString(folder.resolve("clock"), "2026-03-0");

        assertThat(new ClockFile(folder).resumeAt(8)).isEmpty();
    }
}
