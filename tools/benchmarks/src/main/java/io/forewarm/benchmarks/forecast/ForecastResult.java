package io.forewarm.benchmarks.forecast;

/**
 * What came out.
 *
 * @param forecastsPerSecond subject forecasts on one core, from a rhythm in memory: all numbers that the model asks
 *     for, and probabilities for five horizons
 * @param bytesPerSubject mean size of a rhythm as it is stored
 * @param modelTrees trees of all horizons together
 * @param passSubjects subjects of the full pass
 * @param passSeconds one forecast for each of them on one core, each rhythm read from its stored form
 * @param topology events a second
 */
public record ForecastResult(
        long forecastsPerSecond,
        long bytesPerSubject,
        int modelTrees,
        int passSubjects,
        double passSeconds,
        Streams topology) {

    /**
     * Events a second, medians of the rounds.
     *
     * @param events in each round
     * @param plainPerSecond through a loop that consumes each record and produces it again, byte for byte, with
     *     transactions as the topology has them
     * @param topologyPerSecond through the topology of prediction-service, with a model of times in use
     * @param ratio of both
     */
    public record Streams(int events, long plainPerSecond, long topologyPerSecond, double ratio) {}
}
