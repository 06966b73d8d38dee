package io.forewarm.quickstart.playback;

import java.time.Duration;

/** Remembers in memory. */
final class FakeJournal implements Journal {

    private Progress progress = Progress.startingAt(Duration.ofDays(1));

    @Override
    public Progress progress() {
        return progress;
    }

    @Override
    public void add(Done done) {
        progress = progress.after(done);
    }
}
