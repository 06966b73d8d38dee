package io.forewarm.sensor.intake.spring;

import io.forewarm.sensor.intake.Intake;
import io.forewarm.sensor.intake.PublishedIds;
import io.forewarm.sensor.intake.RecentIds;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Learns at start which events are in the log already, and opens the intake then. Tries until it works: a service that
 * gave up would be started again only to meet the same trouble.
 */
final class IntakeOpening implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(IntakeOpening.class);

    private final Intake intake;
    private final RecentIds recent;
    private final PublishedIds published;
    private final IntakeProperties properties;
    private final InstantSource clock;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;

    IntakeOpening(
            Intake intake, RecentIds recent, PublishedIds published, IntakeProperties properties, InstantSource clock) {
        this.intake = intake;
        this.recent = recent;
        this.published = published;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("intake-opening").start(this::openWhenPossible);
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

    private void openWhenPossible() {
        try {
            while (!tryToOpen()) {
                if (stopped.await(properties.restoreEvery().toNanos(), TimeUnit.NANOSECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean tryToOpen() {
        try {
            var from = clock.instant().minus(properties.rememberFor());
            var ids = published.since(from, properties.rememberAtMost());
            recent.restore(ids, clock.instant());
            intake.open();
            LOGGER.atInfo().addKeyValue("ids", ids.size()).log("intake is open");
            return true;
        } catch (RuntimeException e) {
            // Whatever it is: if this thread ended, the intake would stay closed until somebody looked.
            LOGGER.atWarn()
                    .setCause(e)
                    .addKeyValue("again", properties.restoreEvery())
                    .log("intake stays closed: the end of the log cannot be read");
            return false;
        }
    }
}
