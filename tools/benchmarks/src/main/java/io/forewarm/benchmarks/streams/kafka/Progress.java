package io.forewarm.benchmarks.streams.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** How far the topology is, by what it counts itself; from the first event on, as it takes a while to start. */
final class Progress implements Consumer<Duration> {

    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final AtomicInteger worked = new AtomicInteger();
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private final CountDownLatch done = new CountDownLatch(1);
    private final int wanted;

    Progress(int wanted) {
        this.wanted = wanted;
    }

    @Override
    public void accept(Duration time) {
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

    /** Waits for the last event. */
    double perSecond() throws InterruptedException {
        if (!done.await(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("only %d of %d events within %s".formatted(worked.get(), wanted, AT_MOST));
        }
        return worked.get() * 1e9 / (last.get() - first.get());
    }
}
