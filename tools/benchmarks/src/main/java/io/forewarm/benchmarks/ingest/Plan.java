package io.forewarm.benchmarks.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What to measure.
 *
 * @param recording bodies of an audit webhook, one per line, gzip
 * @param profile where a flight recording of the service goes, if one is wanted
 */
record Plan(Path recording, Rounds rounds, Shape shape, Optional<Path> profile) {

    /**
     * How long.
     *
     * @param count how often both are measured
     * @param length of each measurement
     * @param warmUp of the service, before the first
     */
    record Rounds(int count, Duration length, Duration warmUp) {

        Rounds {
            if (count < 1 || !length.isPositive() || warmUp.isNegative()) {
                throw new IllegalArgumentException(
                        "rounds and their length must be positive: %d, %s".formatted(count, length));
            }
        }
    }

    /**
     * What the load looks like.
     *
     * @param connections each waits for the answer before it sends the next delivery
     * @param batch events in a delivery
     * @param users different ones, evenly
     */
    record Shape(int connections, int batch, int users) {

        Shape {
            if (connections < 1 || batch < 1 || users < 1) {
                throw new IllegalArgumentException(
                        "connections, batch and users must be >= 1: %d, %d, %d".formatted(connections, batch, users));
            }
        }

        Shape withBatch(int other) {
            return new Shape(connections, other, users);
        }
    }
}
