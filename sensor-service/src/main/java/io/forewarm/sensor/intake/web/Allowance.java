package io.forewarm.sensor.intake.web;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** How much somebody may still send: so much per second, and what was not used for a while. Thread-safe. */
final class Allowance {

    /** Pages come in waves: at the beginning of a shift, or after an outage. Twice as long lets twice the wave in. */
    private static final double SAVED_SECONDS = 10;

    private final double perSecond;

    /** Guards what follows. Nothing waits while holding it. */
    private final Lock lock = new ReentrantLock();

    private double left;
    private Instant filled;

    /** Full at first. */
    Allowance(double perSecond, Instant now) {
        this.perSecond = perSecond;
        this.left = perSecond * SAVED_SECONDS;
        this.filled = now;
    }

    /** Takes one, if there is one left. */
    boolean take(Instant now) {
        lock.lock();
        try {
            fill(now);
            if (left < 1) {
                return false;
            }
            left--;
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void fill(Instant now) {
        var passed = Duration.between(filled, now);
        if (passed.isPositive()) {
            left = Math.min(perSecond * SAVED_SECONDS, left + passed.toNanos() * perSecond / 1e9);
            filled = now;
        }
    }
}
