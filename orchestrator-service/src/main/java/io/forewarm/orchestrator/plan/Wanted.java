package io.forewarm.orchestrator.plan;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.orchestrator.forecast.Advice;
import io.forewarm.orchestrator.forecast.Demand;
import io.forewarm.orchestrator.unit.OrderReason;
import io.forewarm.orchestrator.unit.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Works out which units are worth having, within budget and ceilings. */
record Wanted(PlanRules rules, Offers offers) {

    /** The units that the money goes to, best first. Depends on what is forecast, not on what exists. */
    List<Slot> slots(Snapshot snapshot, Instant now) {
        var candidates = new ArrayList<Slot>();
        candidates.addAll(dedicated(snapshot, now));
        candidates.addAll(pooled(snapshot, now));
        candidates.sort(Slot.BEST_FIRST);
        return affordable(candidates);
    }

    private List<Slot> affordable(List<Slot> candidates) {
        var spending = new Spending(rules.budget());
        var counts = new HashMap<Slot.Kind, Integer>();
        var chosen = new ArrayList<Slot>();
        for (var slot : candidates) {
            var tenant = slot.kind().tenant();
            int ceiling = rules.ceiling(tenant, slot.bundle().id());
            var place = slot.kind().pooled();
            if (counts.getOrDefault(place, 0) < ceiling
                    && spending.allows(tenant, slot.bundle().pricePerHour())) {
                spending.add(tenant, slot.bundle().pricePerHour());
                counts.merge(place, 1, Integer::sum);
                chosen.add(slot);
            }
        }
        return chosen;
    }

    private List<Slot> dedicated(Snapshot snapshot, Instant now) {
        return snapshot.advice().stream()
                .filter(advice -> advice.recommendation().keepUntil().isAfter(now))
                .collect(Collectors.groupingBy(Wanted::kind))
                .entrySet()
                .stream()
                .flatMap(entry -> offers.bundle(entry.getKey().bundle()).stream()
                        .flatMap(bundle -> dedicated(entry.getKey(), bundle, entry.getValue()).stream()))
                .toList();
    }

    private static Slot.Kind kind(Advice advice) {
        return new Slot.Kind(
                advice.tenant(), advice.recommendation().bundle(), new Purpose.Dedicated(advice.subject()));
    }

    /**
     * Advice on one unit and advice on two of the same make two slots, not three: the second says what the second is
     * worth.
     */
    private static List<Slot> dedicated(Slot.Kind kind, Bundle bundle, List<Advice> advice) {
        var slots = new ArrayList<Slot>();
        advice.stream()
                .map(Advice::recommendation)
                .sorted(Comparator.comparingInt(Recommendation::units)
                        .thenComparing(Comparator.comparingDouble(Recommendation::valuePerCost)
                                .reversed()))
                .forEach(one -> {
                    while (slots.size() < one.units()) {
                        slots.add(new Slot(kind, bundle, slots.size() + 1, one.valuePerCost(), reason(one)));
                    }
                });
        return slots;
    }

    private static OrderReason reason(Recommendation advice) {
        return new OrderReason(advice.probability(), advice.keepUntil(), advice.because());
    }

    private List<Slot> pooled(Snapshot snapshot, Instant now) {
        var slots = new HashMap<Slot.Kind, List<Slot>>();
        for (var demand : snapshot.demand()) {
            var kind = new Slot.Kind(demand.tenant(), demand.bundle(), new Purpose.Pooled());
            offers.bundle(demand.bundle())
                    .ifPresent(bundle -> slots.put(kind, pool(kind, bundle, demand, snapshot, now)));
        }
        rules.floors()
                .forEach((tenant, floors) -> floors.forEach((id, floor) -> {
                    var kind = new Slot.Kind(tenant, id, new Purpose.Pooled());
                    offers.bundle(id).ifPresent(bundle -> withFloor(slots, kind, bundle, floor, now));
                }));
        return slots.values().stream().flatMap(List::stream).toList();
    }

    /**
     * The smallest N with P(demand <= N) >= cold / (cold + idle), as slots: the k-th unit is used with P(demand >= k),
     * which then saves {@code cold}, and otherwise idles for {@code idle}. Whoever asks for ten at once waits once, so
     * {@code cold} is shared by the units of a burst; variance / mean tells how many those are.
     */
    private static List<Slot> pool(Slot.Kind kind, Bundle bundle, Demand demand, Snapshot snapshot, Instant now) {
        double burst = demand.mean() > 0 ? Math.max(1, demand.variance() / demand.mean()) : 1;
        double cold = snapshot.catalogue().waitingCostPerHour() * hours(bundle.startUpTime()) / burst;
        double idle = bundle.pricePerHour() * hours(demand.window());
        double[] used = new CountDistribution(demand.mean(), demand.variance()).survivalAbove(idle / (cold + idle));
        var slots = new ArrayList<Slot>();
        for (int k = 1; k <= used.length; k++) {
            double probability = used[k - 1];
            var because = String.format(
                    Locale.ROOT,
                    "%.2f expected within %s; at least %d with probability %.2f",
                    demand.mean(),
                    demand.window(),
                    k,
                    probability);
            double valuePerCost = probability * cold / ((1 - probability) * idle);
            slots.add(new Slot(kind, bundle, k, valuePerCost, new OrderReason(probability, now, because)));
        }
        return slots;
    }

    private static void withFloor(
            Map<Slot.Kind, List<Slot>> all, Slot.Kind kind, Bundle bundle, int floor, Instant now) {
        var slots = new ArrayList<>(all.getOrDefault(kind, List.of()));
        for (int k = 1; k <= floor; k++) {
            double probability = k <= slots.size() ? slots.get(k - 1).reason().probability() : 0;
            var reason = new OrderReason(probability, now, "at least %d are always kept".formatted(floor));
            var slot = new Slot(kind, bundle, k, Double.POSITIVE_INFINITY, reason);
            if (k <= slots.size()) {
                slots.set(k - 1, slot);
            } else {
                slots.add(slot);
            }
        }
        all.put(kind, slots);
    }

    private static double hours(Duration duration) {
        return duration.toNanos() / 3.6e12;
    }
}
