package io.forewarm.benchmarks.ingest;

import io.forewarm.benchmarks.ingest.web.Load;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** One measurement of the service. */
record Round(Load.Outcome load, Used used) {

    /**
     * What was used meanwhile.
     *
     * @param client processor time in seconds, like the next two
     * @param allocatedBytes of the service's heap
     */
    record Used(double client, double service, double broker, long allocatedBytes) {

        double total() {
            return client + service + broker;
        }

        Used since(Used earlier) {
            return new Used(
                    client - earlier.client,
                    service - earlier.service,
                    broker - earlier.broker,
                    allocatedBytes - earlier.allocatedBytes);
        }
    }

    /** What all three used together. */
    double processorMicrosPerEvent() {
        return used.total() * 1e6 / load.events();
    }

    double eventsPerSecond() {
        return load.events() * 1e9 / load.nanos();
    }

    static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        return median(rounds.stream().mapToDouble(figure).boxed().toList());
    }

    /** The middle one, or the mean of the two in the middle. */
    static double median(List<Double> figures) {
        var sorted = figures.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
