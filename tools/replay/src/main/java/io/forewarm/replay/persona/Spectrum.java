package io.forewarm.replay.persona;

import io.forewarm.replay.trace.Job;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.DoubleStream;

/** How often a user's jobs were of which size, at which hour and so on: a fingerprint of habits. Not thread-safe. */
final class Spectrum {

    /** What people type, rather than how large it is. */
    private enum Typed {
        REQUESTED_TIME,
        PROCESSORS,
        BOTH
    }

    private record Moments(double count, double sum, double squares) {

        static final Moments NONE = new Moments(0, 0, 0);

        Moments plus(double value) {
            return new Moments(count + 1, sum + value, squares + value * value);
        }

        DoubleStream values() {
            if (count == 0) {
                return DoubleStream.of(0, 0);
            }
            double mean = sum / count;
            return DoubleStream.of(mean, Math.sqrt(Math.max(0, squares / count - mean * mean)));
        }
    }

    private final Map<Mark, double[]> bins = new EnumMap<>(Mark.class);
    private final Map<Mark, Moments> moments = new EnumMap<>(Mark.class);
    private final Map<Typed, Map<Long, Integer>> typed = new EnumMap<>(Typed.class);
    private long last = -1;
    private int jobs;
    private int repeated;

    Spectrum() {
        for (var mark : Mark.values()) {
            bins.put(mark, new double[mark.bins()]);
            moments.put(mark, Moments.NONE);
        }
        for (var each : Typed.values()) {
            typed.put(each, new HashMap<>());
        }
    }

    void add(Job job, Scene scene) {
        jobs++;
        bins.forEach((mark, counts) -> {
            double value = mark.of(job, scene);
            if (!Double.isNaN(value)) {
                counts[mark.bin(value)]++;
                moments.computeIfPresent(mark, (_, before) -> before.plus(value));
            }
        });
        long both = (job.requestedSeconds() << 20) + job.processors();
        count(Typed.REQUESTED_TIME, job.requestedSeconds());
        count(Typed.PROCESSORS, job.processors());
        count(Typed.BOTH, both);
        repeated += both == last ? 1 : 0;
        last = both;
    }

    private void count(Typed what, long value) {
        typed.computeIfAbsent(what, _ -> new HashMap<>()).merge(value, 1, Integer::sum);
    }

    /**
     * Numbers for a classifier: of each mark the square roots of the shares of its bins (so that Euclidean distance is
     * Hellinger's), its mean and spread; then how various and how repetitive the user is. Not the extremes: they grow
     * with the number of jobs.
     */
    double[] features() {
        var numbers = DoubleStream.builder();
        bins.forEach((_, counts) -> smoothedRoots(counts).forEach(numbers));
        moments.values().forEach(each -> each.values().forEach(numbers));
        typed.values().forEach(counts -> variety(counts).forEach(numbers));
        numbers.add(repeated / (double) jobs);
        return numbers.build().toArray();
    }

    /** One more job than there is, spread over all bins. */
    private static DoubleStream smoothedRoots(double[] counts) {
        double sum = DoubleStream.of(counts).sum();
        return DoubleStream.of(counts).map(count -> Math.sqrt((count + 1.0 / counts.length) / (sum + 1)));
    }

    private DoubleStream variety(Map<Long, Integer> counts) {
        double entropy = 0;
        double highest = 0;
        for (int count : counts.values()) {
            double share = count / (double) jobs;
            entropy -= share * Math.log(share);
            highest = Math.max(highest, share);
        }
        return DoubleStream.of(entropy, highest);
    }

    /**
     * How alike two users are: over all marks and all that was typed, the mean of the Bhattacharyya coefficient, which
     * is the sum over bins of the root of the product of both shares; in [0, 1].
     */
    double similarity(Spectrum other) {
        double sum = 0;
        for (var mark : Mark.values()) {
            sum += coefficient(counts(mark), other.counts(mark));
        }
        for (var each : Typed.values()) {
            sum += coefficient(counts(each), other.counts(each));
        }
        return sum / (Mark.values().length + Typed.values().length);
    }

    private double[] counts(Mark mark) {
        return bins.getOrDefault(mark, new double[mark.bins()]);
    }

    private Map<Long, Integer> counts(Typed what) {
        return typed.getOrDefault(what, Map.of());
    }

    private static double coefficient(double[] one, double[] other) {
        double sum = 0;
        for (int bin = 0; bin < one.length; bin++) {
            sum += Math.sqrt(one[bin] * other[bin]);
        }
        double jobs = DoubleStream.of(one).sum() * DoubleStream.of(other).sum();
        return jobs == 0 ? 0 : sum / Math.sqrt(jobs);
    }

    private static double coefficient(Map<Long, Integer> one, Map<Long, Integer> other) {
        double sum = 0;
        double ones = 0;
        for (var entry : one.entrySet()) {
            ones += entry.getValue();
            sum += Math.sqrt(entry.getValue() * (double) other.getOrDefault(entry.getKey(), 0));
        }
        double others = other.values().stream().mapToInt(Integer::intValue).sum();
        return ones == 0 || others == 0 ? 0 : sum / Math.sqrt(ones * others);
    }
}
