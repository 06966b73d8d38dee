package io.forewarm.quickstart;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.quickstart.playback.ClockMetronome;
import io.forewarm.quickstart.playback.Journal;
import io.forewarm.quickstart.playback.Player;
import io.forewarm.quickstart.recording.Recording;
import io.forewarm.quickstart.score.Board;
import io.forewarm.quickstart.score.Observer;
import io.forewarm.quickstart.score.Score;
import io.forewarm.quickstart.suite.Closing;
import io.forewarm.quickstart.time.PlaybackClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Plays the recording and shows how it stands.
 *
 * @param closing says when to stop early
 */
record Show(
        Recording recording,
        Catalogue catalogue,
        PlaybackClock clock,
        Journal journal,
        Observer observer,
        Terminal terminal,
        Closing closing) {

    private static final Duration REDRAW = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration DRAIN_LOOK = Duration.ofMillis(500);

    /** Half a minute; twice of it would only make a failure slower. */
    private static final int DRAIN_LOOKS = 60;

    /** Plays to the end; returns early, when the end of the process has begun. */
    void play(Player player) throws InterruptedException {
        var metronome = new ClockMetronome(clock);
        var playing = new FutureTask<>(() -> player.play(metronome));
        var thread = Thread.ofVirtual().name("player").start(playing);
        closing.add("player", () -> {
            metronome.stop();
            thread.join(Duration.ofSeconds(10));
        });
        if (terminal.isInteractive()) {
            while (!isDone(playing, REDRAW)) {
                terminal.draw(Board.block(score(clock.instant())));
            }
        } else {
            sayEachTenth(playing);
        }
    }

    /** The final score, once the services have worked off what they were given, or don't for too long. */
    Score settle(int subjects) throws InterruptedException {
        var end = recording.end().plus(journal.progress().shift());
        var score = score(end);
        for (int look = 0; look < DRAIN_LOOKS && !isSettled(score, subjects) && !closing.await(DRAIN_LOOK); look++) {
            score = score(end);
        }
        if (terminal.isInteractive()) {
            terminal.draw(Board.block(score));
        } else {
            terminal.say(Board.line(score));
        }
        return score;
    }

    private void sayEachTenth(Future<?> playing) throws InterruptedException {
        int said = tenth();
        while (!isDone(playing, LOOK)) {
            if (tenth() > said) {
                said = tenth();
                terminal.say(Board.line(score(clock.instant())));
            }
        }
    }

    private static boolean isSettled(Score score, int subjects) {
        return score.personas() >= subjects
                && score.ours().claims() >= score.progress().takings().size();
    }

    private int tenth() {
        return 10 * journal.progress().next() / recording.steps().size();
    }

    private Score score(Instant now) {
        var progress = journal.progress();
        double share = (double) progress.next() / recording.steps().size();
        return Score.of(share, progress, catalogue, observer, now);
    }

    private static boolean isDone(Future<?> playing, Duration pause) throws InterruptedException {
        try {
            playing.get(pause.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        }
    }
}
