package io.forewarm.sensor.fuzz;

import io.forewarm.sensor.source.Mapped;
import io.forewarm.sensor.source.SourceItem;
import java.time.Duration;
import java.util.List;

/** What came of the inputs of one target. */
final class FuzzReport {

    private final String target;
    private long inputs;
    private long unread;
    private long accepted;
    private long ignored;
    private long rejected;
    private long bytes;
    private Duration slowest = Duration.ZERO;
    private long slowestIndex;

    FuzzReport(String target) {
        this.target = target;
    }

    void add(byte[] input, List<SourceItem> items) {
        inputs++;
        bytes += input.length;
        if (items.isEmpty()) {
            unread++;
        }
        for (var item : items) {
            switch (item.mapped()) {
                case Mapped.Observed _ -> accepted++;
                case Mapped.Ignored _ -> ignored++;
                case Mapped.Refused _ -> rejected++;
            }
        }
    }

    void took(Duration time, long index) {
        if (time.compareTo(slowest) > 0) {
            slowest = time;
            slowestIndex = index;
        }
    }

    Duration slowest() {
        return slowest;
    }

    long accepted() {
        return accepted;
    }

    long rejected() {
        return rejected;
    }

    @Override
    public String toString() {
        return "%-20s %,9d inputs of %,6d bytes each: %,10d accepted, %,9d ignored, %,10d rejected items, %,8d refused as a whole; slowest item %6.2f ms (input %d)"
                .formatted(
                        target,
                        inputs,
                        bytes / Math.max(1, inputs),
                        accepted,
                        ignored,
                        rejected,
                        unread,
                        slowest.toNanos() / 1e6,
                        slowestIndex);
    }
}
