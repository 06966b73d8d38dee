package io.forewarm.prediction.forecast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** A queue that ends with its process. Not thread-safe. */
public final class MemoryDue implements DueQueue {

    private final TreeSet<Entry> entries =
            new TreeSet<>(Comparator.comparing(Entry::due).thenComparing(Entry::subject));

    private record Entry(Instant due, String subject) {}

    @Override
    public void add(Instant due, String subject) {
        entries.add(new Entry(due, subject));
    }

    @Override
    public void remove(Instant due, String subject) {
        entries.remove(new Entry(due, subject));
    }

    @Override
    public List<String> take(Instant now, int most) {
        var taken = new ArrayList<String>();
        while (taken.size() < most
                && !entries.isEmpty()
                && !entries.first().due().isAfter(now)) {
            taken.add(entries.removeFirst().subject());
        }
        return taken;
    }
}
