package io.forewarm.prediction.forecast.kafka;

import io.forewarm.prediction.forecast.DueQueue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.state.KeyValueStore;

/** Subjects in the order in which they are due, so that finding those that are costs nothing for the others. */
final class DueIndex implements DueQueue {

    static final String STORE = "due";

    private static final byte[] DUE = {1};

    /** Sorts before every key. */
    private static final String FIRST = "";

    private final KeyValueStore<String, byte[]> store;

    /**
     * No entry lies before this key. Without it every scan would step over what the scans before it have deleted, which
     * stays in RocksDB for a while.
     */
    private String from = FIRST;

    DueIndex(KeyValueStore<String, byte[]> store) {
        this.store = store;
    }

    @Override
    public void add(Instant due, String subject) {
        var key = key(due, subject);
        from = key.compareTo(from) < 0 ? key : from;
        store.put(key, DUE);
    }

    @Override
    public void remove(Instant due, String subject) {
        store.delete(key(due, subject));
    }

    @Override
    public List<String> take(Instant now, int most) {
        var keys = new ArrayList<String>();
        var until = time(now.plusMillis(1));
        try (var entries = store.range(from, until)) {
            while (entries.hasNext() && keys.size() < most) {
                keys.add(entries.next().key);
            }
        }
        keys.forEach(store::delete);
        from = keys.size() < most ? (until.compareTo(from) > 0 ? until : from) : keys.getLast();
        return keys.stream().map(DueIndex::subject).toList();
    }

    /** Zeros in front make the order of the text that of the times. */
    private static String time(Instant at) {
        return "%019d".formatted(at.toEpochMilli());
    }

    private static String key(Instant due, String subject) {
        return time(due) + "/" + subject;
    }

    private static String subject(String key) {
        return key.substring(key.indexOf('/') + 1);
    }
}
