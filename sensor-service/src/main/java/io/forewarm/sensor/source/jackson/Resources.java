package io.forewarm.sensor.source.jackson;

import io.forewarm.model.activity.Amounts;
import io.forewarm.sensor.source.Quantity;
import java.util.List;

/** Compute, exact, until it is complete: sums of rounded parts would drift. */
record Resources(Quantity cores, Quantity memory, Quantity gpus) {

    static final Resources NONE = new Resources(Quantity.ZERO, Quantity.ZERO, Quantity.ZERO);

    /** What a map such as a container's {@code limits} says. */
    static Resources of(Spot map) {
        return new Resources(map.quantity("cpu"), map.quantity("memory"), accelerators(List.of(map)));
    }

    /** What is guaranteed to a container: where it only names a limit, that is its request as well. */
    static Resources requestsOf(Spot container) {
        var resources = container.object("resources");
        var requests = resources.object("requests");
        var limits = resources.object("limits");
        return new Resources(
                either(requests, limits, "cpu"),
                either(requests, limits, "memory"),
                accelerators(List.of(requests, limits)));
    }

    /** What is said for a pod as a whole comes before what its containers add up to. */
    static Resources requestsOfPod(Spot pod, Resources ofContainers) {
        var resources = pod.object("resources");
        if (!resources.isPresent()) {
            return ofContainers;
        }
        var requests = resources.object("requests");
        var limits = resources.object("limits");
        return new Resources(
                said(requests, limits, "cpu", ofContainers.cores),
                said(requests, limits, "memory", ofContainers.memory),
                ofContainers.gpus);
    }

    /** The same for limits. */
    static Resources limitsOfPod(Spot pod, Resources ofContainers) {
        var limits = pod.object("resources").object("limits");
        return new Resources(
                limits.at("cpu").isPresent() ? limits.quantity("cpu") : ofContainers.cores,
                limits.at("memory").isPresent() ? limits.quantity("memory") : ofContainers.memory,
                ofContainers.gpus);
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

    /** Each kind once, from the first map that names it; kinds add up. */
    private static Quantity accelerators(List<Spot> maps) {
        var sum = Quantity.ZERO;
        for (int each = 0; each < maps.size(); each++) {
            var before = maps.subList(0, each);
            for (var name : maps.get(each).keys()) {
                if (Accelerators.isOne(name)
                        && before.stream().noneMatch(map -> map.at(name).isPresent())) {
                    sum = sum.plus(maps.get(each).quantity(name));
                }
            }
        }
        return sum;
    }

    private static Quantity said(Spot requests, Spot limits, String resource, Quantity otherwise) {
        if (requests.at(resource).isPresent()) {
            return requests.quantity(resource);
        }
        return otherwise.isZero() ? limits.quantity(resource) : otherwise;
    }

    private static Quantity either(Spot requests, Spot limits, String resource) {
        return (requests.at(resource).isPresent() ? requests : limits).quantity(resource);
    }
}
