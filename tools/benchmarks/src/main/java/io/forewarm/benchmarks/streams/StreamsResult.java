package io.forewarm.benchmarks.streams;

import java.util.Arrays;

/**
 * Events a second, medians of the rounds.
 *
 * @param events in each round
 * @param plainPerSecond through a loop that consumes each record and produces it again, byte for byte, with
 *     transactions as the topology has them
 * @param topologyPerSecond through the topology
 * @param ratio of both
 */
public record StreamsResult(int events, long plainPerSecond, long topologyPerSecond, double ratio) {

    /** The medians of these rounds, in each of which both were measured. */
    public static StreamsResult of(int events, double[] plain, double[] topology) {
        return new StreamsResult(
                events, Math.round(median(plain)), Math.round(median(topology)), median(topology) / median(plain));
    }

    /** The middle one; of an even number of figures the upper one of both in the middle. */
    public static double median(double[] figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
