package io.forewarm.benchmarks.chaos;

import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.claim.Claim;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.Unit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What must hold whatever happens.
 *
 * @param budgetPerHour what unclaimed units may cost
 */
record Invariants(double budgetPerHour) {

    /** Sums of prices are not exact. */
    private static final double ROUNDING = 1e-6;

    /** What does not hold after a step, in words. */
    List<String> broken(Collection<Claim> held, List<ObservedUnit> observed, List<Unit> live) {
        var broken = new ArrayList<String>();
        var units = new HashSet<UnitId>();
        Map<UnitId, Unit> rows = live.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        Set<UnitId> there = observed.stream().map(ObservedUnit::id).collect(Collectors.toSet());
        for (var claim : held) {
            if (!units.add(claim.unit())) {
                broken.add("two claims have unit " + claim.unit());
            }
            broken.addAll(taken(claim, rows, there));
        }
        double cost = live.stream()
                .filter(Unit.Unclaimed.class::isInstance)
                .mapToDouble(unit -> unit.origin().pricePerHour())
                .sum();
        if (cost > budgetPerHour + ROUNDING) {
            broken.add("unclaimed units cost %.3f an hour, and may cost %.3f".formatted(cost, budgetPerHour));
        }
        return broken;
    }

    /** Whether what a claim was given was taken from it again. */
    private static List<String> taken(Claim claim, Map<UnitId, Unit> rows, Set<UnitId> there) {
        var row = rows.get(claim.unit());
        if (!(row instanceof Unit.Claimed claimed)) {
            return List.of(
                    "claim %s has lost unit %s: %s".formatted(claim.assignment().claim(), claim.unit(), row));
        }
        if (!claimed.assignment().equals(claim.assignment())) {
            return List.of("unit %s is another claim's: %s".formatted(claim.unit(), claimed.assignment()));
        }
        boolean wasBuilt = claimed.acceptedAt().isPresent();
        return wasBuilt && !there.contains(claim.unit())
                ? List.of("the backend has not unit %s of claim %s any more"
                        .formatted(claim.unit(), claim.assignment().claim()))
                : List.of();
    }

    /** What is not as it should be after the calm. */
    List<String> settled(List<ObservedUnit> observed, List<Unit> live) {
        var rows = live.stream().map(Unit::id).collect(Collectors.toSet());
        var there = observed.stream().map(ObservedUnit::id).collect(Collectors.toSet());
        var broken = new ArrayList<String>();
        there.stream().filter(id -> !rows.contains(id)).forEach(id -> broken.add("orphan after the calm: " + id));
        live.stream()
                .filter(unit -> !there.contains(unit.id()))
                .forEach(unit -> broken.add("missing after the calm: " + unit));
        return broken;
    }
}
