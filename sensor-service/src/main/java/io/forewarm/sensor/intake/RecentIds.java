package io.forewarm.sensor.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which events were taken lately, and how it went. Sources repeat themselves within minutes, so a bounded window of ids
 * is enough to know a copy; what slips through is dropped by the readers of the log. Thread-safe.
 */
public final class RecentIds {

    private static final CompletableFuture<Void> SAFE = CompletableFuture.completedFuture(null);

    private final Duration window;
    private final int capacity;

    /** Guards {@link #entries}: many requests come at the same time. Nothing waits while holding it. */
    private final Lock lock = new ReentrantLock();

    /** Oldest first. */
    private final Map<ItemKey, Entry> entries = new LinkedHashMap<>();

    /**
     * An empty window.
     *
     * @param window how long an id is remembered
     * @param capacity how many at most; the oldest go first
     */
    public RecentIds(Duration window, int capacity) {
        if (!window.isPositive() || capacity < 1) {
            throw new IllegalArgumentException(
                    "window and capacity must be positive: %s, %s".formatted(window, capacity));
        }
        this.window = window;
        this.capacity = capacity;
    }

    /**
     * Remembers an event under way, unless there is one with that id already.
     *
     * @param sending ends when the event is safe
     * @return how the earlier one goes, or went; empty if this is the first
     */
    public Optional<CompletableFuture<Void>> claim(ItemKey key, CompletableFuture<Void> sending, Instant now) {
        lock.lock();
        try {
            forgetOld(now);
            var earlier = entries.putIfAbsent(key, new Entry(sending, now));
            return Optional.ofNullable(earlier).map(Entry::sending);
        } finally {
            lock.unlock();
        }
    }

    /** Forgets an event that did not get into the log, so that the next copy counts as the first. */
    void free(ItemKey key) {
        lock.lock();
        try {
            entries.remove(key);
        } finally {
            lock.unlock();
        }
    }

    /** Remembers events that were safe before this process began; from now on, for want of a better time. */
    public void restore(List<ItemKey> keys, Instant now) {
        lock.lock();
        try {
            keys.forEach(key -> entries.putIfAbsent(key, new Entry(SAFE, now)));
            forgetOld(now);
        } finally {
            lock.unlock();
        }
    }

    private void forgetOld(Instant now) {
        var oldest = now.minus(window);
        var eldest = entries.values().iterator();
        while (eldest.hasNext()) {
            var entry = eldest.next();
            if (entries.size() <= capacity && !entry.since().isBefore(oldest)) {
                return;
            }
            eldest.remove();
        }
    }

    private record Entry(CompletableFuture<Void> sending, Instant since) {}
}
