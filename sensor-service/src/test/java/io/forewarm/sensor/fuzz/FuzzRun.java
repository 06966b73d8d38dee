package io.forewarm.sensor.fuzz;

import io.forewarm.sensor.source.SourceItem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Gives a target inputs and stops at the first that it does not get along with. Time is the processor's that the thread
 * had, and of an input that seems slow the least of several tries: neither a busy machine nor the compiler counts.
 */
final class FuzzRun {

    static final Duration SLOWEST = Duration.ofMillis(50);

    private static final Duration SUSPECT = Duration.ofMillis(5);

    private static final int TRIES = 5;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final FuzzTarget target;
    private final long seed;
    private final FuzzReport report;

    FuzzRun(FuzzTarget target, long seed) {
        this.target = target;
        this.seed = seed;
        this.report = new FuzzReport(target.name());
    }

    FuzzReport run(long inputs) {
        for (long index = 0; index < inputs; index++) {
            run(index, input(index));
        }
        return report;
    }

    /** Each input has random numbers of its own, so any can be made again without those before it. */
    private byte[] input(long index) {
        return target.inputs().next(new SplittableRandom(seed * 1_000_003 + index));
    }

    private void run(long index, byte[] input) {
        long start = THREADS.getCurrentThreadCpuTime();
        var items = take(index, input);
        var time = perItem(THREADS.getCurrentThreadCpuTime() - start, items);
        report.add(input, items);
        if (time.compareTo(SUSPECT) > 0 && time.compareTo(report.slowest()) > 0) {
            time = leastTime(index, input, time);
        }
        report.took(time, index);
        if (time.compareTo(SLOWEST) > 0) {
            throw failure(index, input, "takes %s".formatted(time), null);
        }
    }

    private Duration leastTime(long index, byte[] input, Duration first) {
        var least = first;
        for (int i = 0; i < TRIES && least.compareTo(SUSPECT) > 0; i++) {
            long start = THREADS.getCurrentThreadCpuTime();
            var items = take(index, input);
            var time = perItem(THREADS.getCurrentThreadCpuTime() - start, items);
            least = time.compareTo(least) < 0 ? time : least;
        }
        return least;
    }

    private static Duration perItem(long nanos, List<SourceItem> items) {
        return Duration.ofNanos(nanos / Math.max(1, items.size()));
    }

    private List<SourceItem> take(long index, byte[] input) {
        try {
            return target.work().take(input);
        } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
            throw failure(index, input, "fails", e);
        }
    }

    private AssertionError failure(long index, byte[] input, String what, @Nullable Throwable cause) {
        var file = Path.of("target", "fuzz", "%s-%d-%d".formatted(target.name(), seed, index));
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new AssertionError("%s %s on %s".formatted(target.name(), what, file), cause);
    }
}
