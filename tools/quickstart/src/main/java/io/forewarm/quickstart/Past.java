package io.forewarm.quickstart;

import io.forewarm.quickstart.playback.jackson.JournalFile;
import io.forewarm.quickstart.recording.Recording;
import io.forewarm.quickstart.suite.Refusal;
import io.forewarm.quickstart.time.ClockFile;
import io.forewarm.quickstart.time.PlaybackClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What an earlier run left in the data folder, if there was one.
 *
 * @param recording what is to be played now
 * @param journal what the earlier run noted
 */
record Past(Path folder, Recording recording, Optional<JournalFile.Contents> journal) {

    /** Reads the folder; refuses one in which something else was played. */
    static Past in(Path folder, Recording recording) {
        var journal = JournalFile.read(folder);
        journal.map(contents -> contents.heading().recording())
                .filter(played -> !played.equals(recording.fingerprint()))
                .ifPresent(_ -> {
                    throw new Refusal(
                            "data folder %s holds the playback of another recording; choose another with --data"
                                    .formatted(folder));
                });
        return new Past(folder, recording, journal);
    }

    /** Whether all was played. */
    boolean isComplete() {
        return journal.filter(contents ->
                        contents.progress().next() >= recording.steps().size())
                .isPresent();
    }

    /** How many of a hundred steps are done. */
    int percentDone() {
        int done = journal.map(contents -> contents.progress().next()).orElse(0);
        return 100 * done / recording.steps().size();
    }

    /** What the clock has to show first, so that it doesn't run backwards for the services. */
    Instant clockStart(double speed, Instant wall) {
        if (journal.isEmpty()) {
            return PlaybackClock.startFor(recording.length(), speed, wall);
        }
        var progress = journal.get().progress();
        if (isComplete()) {
            return wall;
        }
        var nextStep = recording.steps().get(progress.next());
        return new ClockFile(folder)
                .resumeAt(speed)
                .orElseGet(() -> nextStep.at().plus(progress.shift()));
    }

    /**
     * Opens the journal.
     *
     * @param now what the clock shows: the recording begins then, if it hasn't yet
     */
    JournalFile openJournal(Instant now) {
        var shift = Duration.between(recording.start(), now).truncatedTo(ChronoUnit.MICROS);
        return JournalFile.open(folder, new JournalFile.Heading(recording.fingerprint(), shift));
    }
}
