package io.forewarm.quickstart.playback;

import io.forewarm.quickstart.time.PlaybackClock;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits by the clock of all services. */
public final class ClockMetronome implements Metronome {

    private final PlaybackClock clock;
    private final CountDownLatch stop = new CountDownLatch(1);

    public ClockMetronome(PlaybackClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean reached(Instant time) {
        try {
            for (var wait = clock.waitFor(time); wait.isPositive(); wait = clock.waitFor(time)) {
                if (stop.await(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                    return false;
                }
            }
            return stop.getCount() > 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** No further step is to be begun. */
    public void stop() {
        stop.countDown();
    }
}
