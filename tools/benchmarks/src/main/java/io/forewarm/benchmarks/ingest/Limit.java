package io.forewarm.benchmarks.ingest;

import java.util.List;

/**
 * One measurement of the plain producer.
 *
 * @param processorMicrosPerEvent what producer and broker used together
 */
record Limit(double eventsPerSecond, double processorMicrosPerEvent) {

    static double eventsPerSecond(List<Limit> limits) {
        return Round.median(limits.stream().map(Limit::eventsPerSecond).toList());
    }

    static double processorMicrosPerEvent(List<Limit> limits) {
        return Round.median(limits.stream().map(Limit::processorMicrosPerEvent).toList());
    }
}
