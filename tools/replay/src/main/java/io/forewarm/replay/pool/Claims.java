package io.forewarm.replay.pool;

import io.forewarm.replay.trace.Trace;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;

/** Who claimed a unit of each bundle when, in seconds since the log's start. Immutable. */
public final class Claims {

    private static final int SECONDS_PER_MINUTE = 60;

    private final Trace trace;
    private final int[] bundles;
    private final long[][] seconds;
    private final int[][] jobs;
    private final int splitMinute;
    private final int endMinute;
    private final int beginMinute;

    private Claims(Trace trace, int[] bundles, long[][] seconds, int[][] jobs, double fitShare) {
        this.trace = trace;
        this.bundles = bundles;
        this.seconds = seconds;
        this.jobs = jobs;
        long first = trace.jobs().getFirst().submitSeconds();
        long last = trace.jobs().getLast().submitSeconds();
        this.beginMinute = Math.toIntExact(first / SECONDS_PER_MINUTE);
        this.splitMinute =
                Math.toIntExact(Math.ceilDiv((long) (first + fitShare * (last - first)), SECONDS_PER_MINUTE));
        this.endMinute = Math.max(splitMinute, Math.toIntExact(last / SECONDS_PER_MINUTE) + 1);
    }

    /**
     * The claims of a trace.
     *
     * @param bundleOf what a size is a unit of
     * @param fitShare share of the time that is for fitting; above 0, below 1
     */
    public static Claims of(Trace trace, IntUnaryOperator bundleOf, double fitShare) {
        if (!(fitShare > 0 && fitShare < 1)) {
            throw new IllegalArgumentException("fitShare must be above 0 and below 1: " + fitShare);
        }
        var counts = new TreeMap<Integer, Integer>();
        for (var job : trace.jobs()) {
            counts.merge(bundleOf.applyAsInt(job.processors()), 1, Integer::sum);
        }
        int[] bundles = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
        long[][] seconds = counts.values().stream().map(long[]::new).toArray(long[][]::new);
        int[][] jobs = counts.values().stream().map(int[]::new).toArray(int[][]::new);
        int[] filled = new int[bundles.length];
        for (int number = 0; number < trace.jobs().size(); number++) {
            var job = trace.jobs().get(number);
            int bundle = Arrays.binarySearch(bundles, bundleOf.applyAsInt(job.processors()));
            seconds[bundle][filled[bundle]] = job.submitSeconds();
            jobs[bundle][filled[bundle]++] = number;
        }
        return new Claims(trace, bundles, seconds, jobs, fitShare);
    }

    Trace trace() {
        return trace;
    }

    /** How many bundles there are; below they count from 0. */
    int bundles() {
        return bundles.length;
    }

    /** The bundle's own number. */
    int name(int bundle) {
        return bundles[bundle];
    }

    int count(int bundle) {
        return seconds[bundle].length;
    }

    long second(int bundle, int claim) {
        return seconds[bundle][claim];
    }

    /** Number of the job in the trace. */
    int job(int bundle, int claim) {
        return jobs[bundle][claim];
    }

    /** The first claim at or after the beginning of a minute. */
    int firstFrom(int bundle, int minute) {
        int found = Arrays.binarySearch(seconds[bundle], (long) minute * SECONDS_PER_MINUTE);
        if (found < 0) {
            return -found - 1;
        }
        while (found > 0 && seconds[bundle][found - 1] == seconds[bundle][found]) {
            found--;
        }
        return found;
    }

    /** Claims of each minute, from 0 up to {@link #endMinute()}. */
    int[] perMinute(int bundle) {
        int[] counts = new int[endMinute + 1];
        for (long second : seconds[bundle]) {
            counts[(int) (second / SECONDS_PER_MINUTE)]++;
        }
        return counts;
    }

    /** The minute of the first claim. */
    int beginMinute() {
        return beginMinute;
    }

    /** What happened before is for fitting; the minutes from here on are scored. */
    int splitMinute() {
        return splitMinute;
    }

    /** The first minute after the last claim. */
    int endMinute() {
        return endMinute;
    }
}
