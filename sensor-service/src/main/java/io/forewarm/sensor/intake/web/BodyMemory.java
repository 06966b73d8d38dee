package io.forewarm.sensor.intake.web;

import java.util.concurrent.atomic.AtomicLong;

/**
 * What bodies may take up together, from their first byte until their deliveries are answered. A limit for each of them
 * alone would not keep many large ones at a time from filling the memory. Thread-safe.
 */
public final class BodyMemory {

    private final long limit;
    private final AtomicLong taken = new AtomicLong();

    /** Room for so many bytes, at least 1. */
    public BodyMemory(long limit) {
        this.limit = limit;
    }

    /** A share of nothing yet, which grows with what is read; to be closed by who opens it. */
    Share share() {
        return new Share();
    }

    /** Bytes of one body. Not thread-safe. */
    final class Share implements GuardedInputStream.Guard, AutoCloseable {

        private long own;

        private Share() {}

        @Override
        public void passed(long bytes) throws NoRoomException {
            own += bytes;
            if (taken.addAndGet(bytes) > limit) {
                throw new NoRoomException();
            }
        }

        @Override
        public void close() {
            taken.addAndGet(-own);
            own = 0;
        }
    }
}
