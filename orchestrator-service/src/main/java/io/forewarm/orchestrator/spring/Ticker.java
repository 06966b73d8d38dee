package io.forewarm.orchestrator.spring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again, on a thread of its own, with a pause between two times. One that fails does not end
 * the rest. Spring's scheduler would run all such work on one thread, where a slow backend would hold up the outbox.
 */
public final class Ticker implements SmartLifecycle {

    private static final Logger LOGGER = LoggerFactory.getLogger(Ticker.class);

    /** A pass that has begun may finish; what it leaves undone the next start does. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final Duration pause;
    private final Runnable work;
    private volatile ScheduledExecutorService executor = closed();

    /** Ticks by the wall clock, whatever the time is that the work reckons with. */
    public Ticker(String name, Duration pause, Runnable work) {
        this.name = name;
        this.pause = pause;
        this.work = work;
    }

    private static ScheduledExecutorService closed() {
        var executor = Executors.newSingleThreadScheduledExecutor();
        executor.shutdown();
        return executor;
    }

    @Override
    public void start() {
        executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofVirtual().name(name).factory());
        var ticking = executor.scheduleWithFixedDelay(this::tick, 0, pause.toNanos(), TimeUnit.NANOSECONDS);
        LOGGER.atDebug()
                .addKeyValue("ticker", name)
                .addKeyValue("ended", ticking.isDone())
                .log("ticking");
    }

    private void tick() {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOGGER.atWarn().setCause(e).addKeyValue("ticker", name).log("failed and will be tried again");
        }
    }

    @Override
    public void stop() {
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return !executor.isShutdown();
    }
}
