package io.forewarm.benchmarks.streams.kafka;

import java.time.Duration;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsBuilder;

/** What is measured: a topology that reads activity. */
@FunctionalInterface
public interface Leg {

    /**
     * Adds itself.
     *
     * @param worked to be told of each event when it is done with, and how long it took
     */
    void addTo(StreamsBuilder builder, Consumer<Duration> worked);
}
