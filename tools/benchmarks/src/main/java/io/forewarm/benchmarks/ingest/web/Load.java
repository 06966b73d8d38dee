package io.forewarm.benchmarks.ingest.web;

import io.forewarm.benchmarks.ingest.FreshBodies;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

/** Several connections that deliver at the same time, each as fast as it gets answers. */
public final class Load {

    private Load() {}

    /**
     * What they reached together.
     *
     * @param events that were acknowledged
     * @param nanos from the first delivery to the last answer
     * @param answerNanosP50 how long answers took: half of them at most this long
     * @param answerNanosP99 and 99 of 100 at most this long
     */
    public record Outcome(long events, long nanos, long answerNanosP50, long answerNanosP99) {

        private static Outcome of(List<Part> parts, long nanos) {
            var answers = parts.stream().flatMapToLong(Part::answers).sorted().toArray();
            long events = parts.stream().mapToLong(Part::events).sum();
            return new Outcome(events, nanos, quantile(answers, 0.50), quantile(answers, 0.99));
        }

        private static long quantile(long[] sorted, double part) {
            return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
        }
    }

    /**
     * Delivers for that long, and waits until the last delivery has its answer.
     *
     * @param bodies of each connection
     */
    public static Outcome run(Destination destination, List<FreshBodies> bodies, Duration length)
            throws InterruptedException {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(bodies.size())) {
            var tasks = new ArrayList<Callable<Part>>();
            bodies.forEach(each -> tasks.add(() -> deliver(destination, each, end)));
            var parts = new ArrayList<Part>();
            for (var done : threads.invokeAll(tasks)) {
                parts.add(done.get());
            }
            return Outcome.of(parts, System.nanoTime() - start);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a delivery failed", e.getCause());
        }
    }

    private static Part deliver(Destination destination, FreshBodies bodies, long end) throws IOException {
        var part = new Part();
        try (var connection = new Connection(destination, bodies)) {
            while (System.nanoTime() < end) {
                long sent = System.nanoTime();
                part.add(connection.deliver(), System.nanoTime() - sent);
            }
        }
        return part;
    }

    /** What one connection reached. */
    private static final class Part {

        private long events;
        private long[] nanos = new long[1024];
        private int count;

        void add(int acknowledged, long took) {
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = took;
            events += acknowledged;
        }

        long events() {
            return events;
        }

        LongStream answers() {
            return Arrays.stream(nanos, 0, count);
        }
    }
}
