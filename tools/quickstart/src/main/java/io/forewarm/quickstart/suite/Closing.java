package io.forewarm.quickstart.suite;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes what was started, the last first, once. Safe for use by several threads. */
public final class Closing implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(Closing.class);

    private record Started(String name, AutoCloseable part) {}

    // Guarded by this.
    private final Deque<Started> started = new ArrayDeque<>();

    // Held by the thread that closes; others wait for it to finish.
    private final Lock ending = new ReentrantLock();

    private final CountDownLatch begun = new CountDownLatch(1);

    /** Remembers what to close; closes it at once if the end has begun. */
    public <T extends AutoCloseable> T add(String name, T part) {
        if (!remember(new Started(name, part))) {
            close(new Started(name, part));
        }
        return part;
    }

    /** Whether the end has begun. */
    public boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /** Waits so long, or until the end begins; says whether it has. */
    public boolean await(Duration time) throws InterruptedException {
        return begun.await(time.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Returns when all is closed, whoever began with it. */
    @Override
    public void close() {
        begin();
        ending.lock();
        try {
            for (var next = next(); next != null; next = next()) {
                close(next);
            }
        } finally {
            ending.unlock();
        }
    }

    private synchronized void begin() {
        begun.countDown();
    }

    private synchronized boolean remember(Started part) {
        if (hasBegun()) {
            return false;
        }
        started.push(part);
        return true;
    }

    private synchronized @Nullable Started next() {
        return started.poll();
    }

    /** One that fails must not keep the others from being closed. */
    private static void close(Started next) {
        try {
            next.part().close();
            LOGGER.atInfo().addKeyValue("part", next.name()).log("closed");
        } catch (Exception e) {
            LOGGER.atWarn().setCause(e).addKeyValue("part", next.name()).log("did not close cleanly");
        }
    }
}
