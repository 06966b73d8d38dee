package io.forewarm.orchestrator.reconcile;

import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.guard.Modes;
import io.forewarm.orchestrator.plan.Action;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.plan.Snapshot;
import io.forewarm.orchestrator.plan.Target;
import io.forewarm.orchestrator.unit.Unit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be done, and what would be done where plans are only told. Each is planned for itself, so that what stays
 * on paper takes nobody's budget; what exists counts for both, whosever it is.
 *
 * @param targets what both lead to
 */
public record Plans(List<Action> active, List<Action> shadow, List<Target> targets) {

    static final Plans NONE = new Plans(List.of(), List.of(), List.of());

    public Plans {
        active = List.copyOf(active);
        shadow = List.copyOf(shadow);
        targets = List.copyOf(targets);
    }

    static Plans of(Planner planner, Snapshot snapshot, Modes modes, Instant now) {
        var active = plan(planner, snapshot, modes, Mode.ACTIVE, now);
        var shadow = plan(planner, snapshot, modes, Mode.SHADOW, now);
        return new Plans(
                active.actions(),
                shadow.actions(),
                Stream.concat(active.targets().stream(), shadow.targets().stream())
                        .toList());
    }

    /** One after the other. */
    public List<Action> all() {
        return Stream.concat(active.stream(), shadow.stream()).toList();
    }

    private static Planner.Decision plan(Planner planner, Snapshot all, Modes modes, Mode mode, Instant now) {
        if (modes.killed() || (modes.rules().isEmpty() && modes.standard() != mode)) {
            return new Planner.Decision(List.of(), List.of());
        }
        var lookup = modes.lookup();
        var part = new Snapshot(
                all.catalogue(),
                all.advice().stream()
                        .filter(one ->
                                lookup.of(one.tenant(), one.recommendation().bundle()) == mode)
                        .toList(),
                all.demand().stream()
                        .filter(one -> lookup.of(one.tenant(), one.bundle()) == mode)
                        .toList(),
                all.units(),
                all.failures());
        var rules = planner.rules().withFloorsOf((tenant, bundle) -> lookup.of(tenant, bundle) == mode);
        var decision = new Planner(rules).decide(part, now);
        return new Planner.Decision(
                decision.actions().stream()
                        .filter(action -> concerns(action, lookup, mode))
                        .toList(),
                decision.targets());
    }

    private static boolean concerns(Action action, Modes.Lookup modes, Mode mode) {
        return switch (action) {
            case Action.Start start -> modes.of(start.tenant(), start.bundle().id()) == mode;
            case Action.Retire(var unit, var _) -> concerns(unit, modes, mode);
            case Action.Expire(var unit) -> concerns(unit, modes, mode);
            case Action.Doubt(var unit, var _) -> concerns(unit, modes, mode);
            case Action.BackOff _ -> true;
        };
    }

    private static boolean concerns(Unit unit, Modes.Lookup modes, Mode mode) {
        var origin = unit.origin();
        return modes.of(origin.tenant(), origin.bundle()) == mode;
    }
}
