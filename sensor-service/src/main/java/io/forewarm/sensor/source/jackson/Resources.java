package io.forewarm.sensor.source.jackson;

import io.forewarm.model.activity.Amounts;
import io.forewarm.sensor.source.Quantity;

/** Compute, exact, until it is complete: sums of rounded parts would drift. */
record Resources(Quantity cores, Quantity memory, Quantity gpus) {

    static final Resources NONE = new Resources(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO);

    /** What a map such as a container's {@code limits} says. */
    static Resources of(Spot map) {
        return new Resources(map.quantity("cpu"), map.quantity("memory"), map.quantity("nvidia.com/gpu"));
    }

    /** What is guaranteed to a container: where it only names a limit, that is its request as well. */
    static Resources requestsOf(Spot container) {
        var resources = container.object("resources");
        var requests = resources.object("requests");
        var limits = resources.object("limits");
        return new Resources(
                either(requests, limits, "cpu"),
                either(requests, limits, "memory"),
                either(requests, limits, "nvidia.com/gpu"));
    }

    static Resources limitsOf(Spot container) {
        return of(container.object("resources").object("limits"));
    }

    Resources plus(Resources other) {
        return new Resources(cores.plus(other.cores), memory.plus(other.memory), gpus.plus(other.gpus));
    }

    Resources max(Resources other) {
        return new Resources(cores.max(other.cores), memory.max(other.memory), gpus.max(other.gpus));
    }

    Amounts toAmounts() {
        return new Amounts(cores.toDouble(), memory.toMib(), gpus.toCount());
    }

    private static Quantity either(Spot requests, Spot limits, String resource) {
        return (requests.at(resource).isPresent() ? requests : limits).quantity(resource);
    }
}
