package io.forewarm.orchestrator.reconcile;

import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.guard.Modes;
import io.forewarm.orchestrator.plan.Action;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.plan.Snapshot;
import io.forewarm.orchestrator.unit.Unit;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is to be done, and what would be done where plans are only told. Each is planned for itself, so that what stays
 * on paper takes nobody's budget; what exists counts for both, whosever it is.
 */
public record Plans(List<Action> active, List<Action> shadow) {

    static final Plans NONE = new Plans(List.of(), List.of());

    public Plans {
        active = List.copyOf(active);
        shadow = List.copyOf(shadow);
    }

    static Plans of(Planner planner, Snapshot snapshot, Modes modes, Instant now) {
        return new Plans(
                plan(planner, snapshot, modes, Mode.ACTIVE, now), plan(planner, snapshot, modes, Mode.SHADOW, now));
    }

    /** One after the other. */
    public List<Action> all() {
        return Stream.concat(active.stream(), shadow.stream()).toList();
    }

    private static List<Action> plan(Planner planner, Snapshot all, Modes modes, Mode mode, Instant now) {
        if (modes.killed() || (modes.rules().isEmpty() && modes.standard() != mode)) {
            return List.of();
        }
        var part = new Snapshot(
                all.catalogue(),
                all.advice().stream()
                        .filter(one ->
                                modes.of(one.tenant(), one.recommendation().bundle()) == mode)
                        .toList(),
                all.demand().stream()
                        .filter(one -> modes.of(one.tenant(), one.bundle()) == mode)
                        .toList(),
                all.units(),
                all.failures());
        return planner.plan(part, now).stream()
                .filter(action -> concerns(action, modes, mode))
                .toList();
    }

    private static boolean concerns(Action action, Modes modes, Mode mode) {
        return switch (action) {
            case Action.Start start -> modes.of(start.tenant(), start.bundle().id()) == mode;
            case Action.Retire(var unit, var _) -> concerns(unit, modes, mode);
            case Action.Expire(var unit) -> concerns(unit, modes, mode);
            case Action.Doubt(var unit, var _) -> concerns(unit, modes, mode);
            case Action.BackOff _ -> true;
        };
    }

    private static boolean concerns(Unit unit, Modes modes, Mode mode) {
        var origin = unit.origin();
        return modes.of(origin.tenant(), origin.bundle()) == mode;
    }
}
