package io.forewarm.benchmarks.forecast;

import io.forewarm.benchmarks.streams.StreamsResult;

/**
 * What came out.
 *
 * @param forecastsPerSecond subject forecasts on one core, from a rhythm in memory: all numbers that the model asks
 *     for, and probabilities for five horizons
 * @param bytesPerSubject mean size of a rhythm as it is stored
 * @param modelTrees trees of all horizons together
 * @param passSubjects subjects of the full pass
 * @param passSeconds one forecast for each of them on one core, each rhythm read from its stored form
 * @param topology events a second through that of prediction-service, with a model of times in use
 */
public record ForecastResult(
        long forecastsPerSecond,
        long bytesPerSubject,
        int modelTrees,
        int passSubjects,
        double passSeconds,
        StreamsResult topology) {}
