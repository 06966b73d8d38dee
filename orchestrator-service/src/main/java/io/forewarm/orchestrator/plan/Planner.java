package io.forewarm.orchestrator.plan;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.orchestrator.plan.Action.BackOff;
import io.forewarm.orchestrator.plan.Action.Doubt;
import io.forewarm.orchestrator.plan.Action.Expire;
import io.forewarm.orchestrator.plan.Action.Retire;
import io.forewarm.orchestrator.plan.Action.Start;
import io.forewarm.orchestrator.unit.Unit;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides the next steps for everything that is warm. A pure function: no clock, no client, no memory. Claimed units
 * are not in its types, so it cannot touch them.
 */
public record Planner(PlanRules rules) {

    /** The furthest first, then the oldest: that is the one to count on. */
    private static final Comparator<Unit.Unclaimed> BEST_FIRST = Comparator.<Unit.Unclaimed>comparingInt(
                    unit -> switch (unit) {
                        case Unit.Ready _ -> 0;
                        case Unit.Starting _ -> 1;
                        case Unit.Wanted _ -> 2;
                    })
            .thenComparing(unit -> unit.origin().orderedAt())
            .thenComparing(unit -> unit.id().value());

    /** What to do, and what that leads to in the end. */
    public record Decision(List<Action> actions, List<Target> targets) {

        public Decision {
            actions = List.copyOf(actions);
            targets = List.copyOf(targets);
        }
    }

    /** Only what to do. */
    public List<Action> plan(Snapshot snapshot, Instant now) {
        return decide(snapshot, now).actions();
    }

    /** What to do now. Units that are given up make room for those that are started by the same plan. */
    public Decision decide(Snapshot snapshot, Instant now) {
        var plan = new ArrayList<Action>();
        var current = new ArrayList<Unit.Unclaimed>();
        var offers = Offers.of(snapshot.catalogue());
        for (var unit : snapshot.units()) {
            if (offers.includes(unit)) {
                current.add(unit);
            } else {
                plan.add(new Expire(unit));
            }
        }
        var slots = new Wanted(rules, offers).slots(snapshot, now);
        var match = match(slots, current);
        var kept = new ArrayList<Unit.Unclaimed>();
        for (var unit : current) {
            var step = match.unwanted().contains(unit) ? unwanted(unit, now) : wanted(unit);
            step.ifPresent(plan::add);
            if (!(step.orElse(null) instanceof Retire)) {
                kept.add(unit);
            }
        }
        plan.addAll(starts(match.missing(), kept, snapshot, now));
        return new Decision(plan, Target.of(slots));
    }

    private record Match(List<Slot> missing, Set<Unit.Unclaimed> unwanted) {}

    private Match match(List<Slot> slots, List<Unit.Unclaimed> units) {
        Map<Slot.Kind, Deque<Unit.Unclaimed>> supply = units.stream()
                .sorted(BEST_FIRST)
                .collect(Collectors.groupingBy(
                        unit -> Slot.Kind.of(unit.origin()),
                        LinkedHashMap::new,
                        Collectors.toCollection(ArrayDeque::new)));
        var missing = new ArrayList<Slot>();
        for (var slot : slots) {
            if (!take(supply, slot.kind())) {
                missing.add(slot);
            }
        }
        if (rules.pooledStandIn() == PlanRules.PooledStandIn.ALLOWED) {
            // Only after every pool has what it needs itself.
            missing.removeIf(slot -> take(supply, slot.kind().pooled()));
        }
        // Each is there once, and telling two apart by all that they are takes long.
        Set<Unit.Unclaimed> unwanted = Collections.newSetFromMap(new IdentityHashMap<>());
        supply.values().forEach(unwanted::addAll);
        return new Match(missing, unwanted);
    }

    private static boolean take(Map<Slot.Kind, Deque<Unit.Unclaimed>> supply, Slot.Kind kind) {
        var units = supply.get(kind);
        return units != null && units.poll() != null;
    }

    private static Optional<Action> wanted(Unit.Unclaimed unit) {
        return unit.doubtedSince().map(_ -> new Doubt(unit, false));
    }

    private Optional<Action> unwanted(Unit.Unclaimed unit, Instant now) {
        // A doubt that lies ahead is from before the clock was set back, and begins anew.
        var doubtedSince = unit.doubtedSince().filter(since -> !now.isBefore(since));
        if (doubtedSince.isEmpty() && !rules.pace().scaleDownAfter().isZero()) {
            return Optional.of(new Doubt(unit, true));
        }
        var goAt = doubtedSince.orElse(now).plus(rules.pace().scaleDownAfter());
        boolean mayGo =
                !now.isBefore(goAt) && !now.isBefore(unit.origin().reason().keepUntil());
        return mayGo ? Optional.of(new Retire(unit, "unwanted")) : Optional.empty();
    }

    private List<Action> starts(List<Slot> missing, List<Unit.Unclaimed> kept, Snapshot snapshot, Instant now) {
        var spending = new Spending(rules.budget());
        kept.forEach(unit -> spending.add(unit.origin().tenant(), unit.origin().pricePerHour()));
        var waits = waits(snapshot, now);
        int room = Math.min(rules.pace().maxStartsPerPass(), rules.pace().maxInFlight() - inFlight(kept, waits));
        var starts = new ArrayList<Action>();
        var backOffs = new LinkedHashSet<Action>();
        for (var slot : missing) {
            var bundle = slot.bundle();
            var tenant = slot.kind().tenant();
            var until = waits.get(bundle.id());
            if (until != null) {
                backOffs.add(new BackOff(bundle.id(), until));
            } else if (starts.size() < room && spending.allows(tenant, bundle.pricePerHour())) {
                spending.add(tenant, bundle.pricePerHour());
                starts.add(new Start(tenant, bundle, slot.kind().purpose(), slot.reason()));
            }
        }
        starts.addAll(backOffs);
        return starts;
    }

    private Map<BundleId, Instant> waits(Snapshot snapshot, Instant now) {
        var waits = new HashMap<BundleId, Instant>();
        snapshot.failures().forEach((bundle, failures) -> {
            rules.pace().waitUntil(failures, now).ifPresent(until -> waits.put(bundle, until));
        });
        return waits;
    }

    /** Orders of a bundle that is backing off are stuck, not in flight: they must not take the others' places. */
    private static int inFlight(List<Unit.Unclaimed> units, Map<BundleId, Instant> waits) {
        return (int) units.stream()
                .filter(unit -> switch (unit) {
                    case Unit.Ready _ -> false;
                    case Unit.Starting _ -> true;
                    case Unit.Wanted _ -> !waits.containsKey(unit.origin().bundle());
                })
                .count();
    }
}
