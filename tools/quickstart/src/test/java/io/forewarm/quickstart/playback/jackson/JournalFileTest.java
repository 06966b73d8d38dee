package io.forewarm.quickstart.playback.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.quickstart.playback.Done;
import io.forewarm.quickstart.playback.Progress;
import io.forewarm.quickstart.playback.Taking;
import io.forewarm.quickstart.playback.Tally;
import io.forewarm.quickstart.playback.jackson.JournalFile.Heading;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalFileTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Heading HEADING = new Heading("abc", Duration.ofDays(1).plusNanos(1000));
    private static final ClaimId CLAIM = new ClaimId("c1");
    private static final List<Done> ALL_KINDS = List.of(
            new Done.Served(
                    true,
                    List.of(new Taking(
                            0, NOON, CLAIM, new SubjectId("a".repeat(32)), new BundleId("small"), LaunchType.WARM))),
            new Done.Reported(new Tally(3, 1, 1, 1, 0)),
            new Done.Unserved(),
            new Done.GivenBack(NOON.plusSeconds(1), List.of(CLAIM)));

    @TempDir
    private Path folder;

    @Test
    void remembersEveryKindOfStep() {
        var progress = write(ALL_KINDS);

        assertThat(progress.next()).isEqualTo(4);
        assertThat(JournalFile.read(folder)).contains(new JournalFile.Contents(HEADING, progress));
    }

    @Test
    void keepsItsHeadingWhenOpenedAgain() {
        write(ALL_KINDS);

        try (var journal = JournalFile.open(folder, new Heading("other", Duration.ZERO))) {
            assertThat(journal.progress().shift()).isEqualTo(HEADING.shift());
        }
        assertThat(JournalFile.read(folder).orElseThrow().heading()).isEqualTo(HEADING);
    }

    @Test
    void forgetsALineThatWasCutShortAndCarriesOnInItsPlace() throws Exception {
        write(ALL_KINDS);
        Files.writeString(folder.resolve("playback.jsonl"), "{\"done\":\"unser", StandardOpenOption.APPEND);

        write(List.of(new Done.Unserved()));

        var progress = JournalFile.read(folder).orElseThrow().progress();
        assertThat(progress.next()).isEqualTo(5);
        assertThat(progress.unserved()).isEqualTo(2);
    }

    @Test
    void beginsAgainWhenNotEvenTheHeadingWasWritten() throws Exception {
        Files.writeString(folder.resolve("playback.jsonl"), "{\"recor");

        var progress = write(List.of());

        assertThat(progress).isEqualTo(Progress.startingAt(HEADING.shift()));
        assertThat(JournalFile.read(folder).orElseThrow().heading()).isEqualTo(HEADING);
    }

    @Test
    void findsNothingInAFreshFolder() {
        assertThat(JournalFile.read(folder)).isEmpty();
    }

    private Progress write(List<Done> steps) {
        try (var journal = JournalFile.open(folder, HEADING)) {
            steps.forEach(journal::add);
            return journal.progress();
        }
    }
}
