package io.forewarm.benchmarks.persona.kafka;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** Takes the time from the first record that comes back to the last one. */
final class RestoreClock implements StateRestoreListener {

    private static final Duration AT_MOST = Duration.ofMinutes(10);

    private final AtomicLong first = new AtomicLong();
    private final AtomicLong last = new AtomicLong();
    private final AtomicLong left;
    private final CountDownLatch done = new CountDownLatch(1);

    RestoreClock(long records) {
        left = new AtomicLong(records);
    }

    double seconds() throws InterruptedException {
        if (!done.await(AT_MOST.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("%d records have not come back within %s".formatted(left.get(), AT_MOST));
        }
        return (last.get() - first.get()) / 1e9;
    }

    @Override
    public void onRestoreStart(TopicPartition partition, String store, long from, long to) {
        first.compareAndSet(0, System.nanoTime());
    }

    @Override
    public void onBatchRestored(TopicPartition partition, String store, long end, long records) {
        if (left.addAndGet(-records) <= 0) {
            last.compareAndSet(0, System.nanoTime());
            done.countDown();
        }
    }

    @Override
    public void onRestoreEnd(TopicPartition partition, String store, long restored) {}
}
