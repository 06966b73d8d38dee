package io.forewarm.sensor.intake.web;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Fails when a stream takes longer than it may: a sender that drips bytes never lets a single read run out of time. */
final class TimeLimit implements GuardedInputStream.Guard {

    private final LongSupplier nanoTime;
    private final long start;
    private final Duration limit;

    /**
     * For one stream, from now on.
     *
     * @param nanoTime the machine's clock, as {@link System#nanoTime()}
     */
    TimeLimit(LongSupplier nanoTime, Duration limit) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.limit = limit;
    }

    @Override
    public void passed(long bytes) throws BodyTooSlowException {
        if (nanoTime.getAsLong() - start > limit.toNanos()) {
            throw new BodyTooSlowException(limit);
        }
    }
}
