package io.forewarm.benchmarks.forecast.kafka;

import io.forewarm.prediction.forecast.ForecastMeters;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How far the topology is, by what it counts itself; from the first event on, as it takes a while to start. */
final class Progress implements ForecastMeters {

    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final AtomicInteger worked = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private final CountDownLatch done = new CountDownLatch(1);
    private volatile int wanted = Integer.MAX_VALUE;

    @Override
    public void worked(Duration time) {
        long now = System.nanoTime();
        int count = worked.incrementAndGet();
        if (count == 1) {
            first.set(now - time.toNanos());
        }
        if (count >= wanted) {
            last.compareAndSet(0, now);
            done.countDown();
        }
    }

    void await(int events) throws InterruptedException {
        wanted = events;
        if (!done.await(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("only %d of %d events within %s".formatted(worked.get(), events, AT_MOST));
        }
    }

    double perSecond() {
        return worked.get() * 1e9 / (last.get() - first.get());
    }

    @Override
    public void made(Made made) {}

    @Override
    public void due(int subjects) {}

    @Override
    public void scored(double brier) {}
}
