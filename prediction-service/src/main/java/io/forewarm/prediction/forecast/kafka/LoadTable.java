package io.forewarm.prediction.forecast.kafka;

import io.forewarm.model.provisioning.SystemLoad;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;

/** How busy the platform is, over all backends that have spoken lately. */
final class LoadTable {

    static final String STORE = "load";

    /** Older news says nothing about the present; twice as long would let a dead backend raise prices for an hour. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private final ReadOnlyKeyValueStore<String, ValueAndTimestamp<SystemLoad>> store;

    LoadTable(ReadOnlyKeyValueStore<String, ValueAndTimestamp<SystemLoad>> store) {
        this.store = store;
    }

    /** Share of all processors that are given out, in [0, 1]; 0 where nothing is known. */
    double utilisation(Instant now) {
        double allocatable = 0;
        double requested = 0;
        try (var loads = store.all()) {
            while (loads.hasNext()) {
                var load = loads.next().value.value();
                if (load.at().plus(FRESH).isAfter(now)) {
                    allocatable += load.allocatableCores();
                    requested += load.requestedCores();
                }
            }
        }
        return allocatable > 0 ? Math.min(1, requested / allocatable) : 0;
    }
}
