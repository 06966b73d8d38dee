package io.forewarm.sensor.privacy.spring;

import io.forewarm.sensor.privacy.kafka.ErasureTail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps listening for erasures by other replicas, whatever happens to the connection. */
final class ErasureFollower implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(ErasureFollower.class);

    /** By the machine's clock. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final ErasureTail tail;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    ErasureFollower(ErasureTail tail, InstantSource clock) {
        this.tail = tail;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        var from = clock.instant();
        Thread.ofVirtual().name("erasure-follower").start(() -> follow(from));
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void follow(Instant start) {
        var heard = new Instant[] {start};
        try {
            do {
                followOnce(heard);
            } while (!stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void followOnce(Instant[] heard) {
        try {
            tail.follow(heard[0], () -> stopped.getCount() == 0, until -> heard[0] = until);
        } catch (RuntimeException e) {
            // Whatever it is: if this thread ended, an erased subject would live on here for as long as it is
            // remembered.
            LOGGER.atWarn().setCause(e).addKeyValue("again", PAUSE).log("erasures of other replicas cannot be read");
        }
    }
}
