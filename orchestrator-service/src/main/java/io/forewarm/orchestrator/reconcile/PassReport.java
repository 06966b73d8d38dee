package io.forewarm.orchestrator.reconcile;

import io.forewarm.orchestrator.plan.Action;
import io.forewarm.orchestrator.unit.Unit;
import java.util.List;
import java.util.Map;

/**
 * What one pass saw and did.
 *
 * @param units number of units in each state, after the pass
 * @param costPerHour what the unclaimed ones cost in an hour
 * @param actions what was planned
 * @param standings how it stands with each bundle of each tenant
 * @param troubles operations of the backend that failed
 */
public record PassReport(
        Map<State, Long> units, double costPerHour, List<Action> actions, List<Standing> standings, int troubles) {

    public PassReport {
        units = Map.copyOf(units);
        actions = List.copyOf(actions);
        standings = List.copyOf(standings);
    }

    /** States of units that are not over. */
    public enum State {
        WANTED,
        STARTING,
        READY,
        CLAIMED;

        static State of(Unit unit) {
            return switch (unit) {
                case Unit.Wanted _ -> WANTED;
                case Unit.Starting _ -> STARTING;
                case Unit.Ready _ -> READY;
                case Unit.Claimed _ -> CLAIMED;
                case Unit.Ended _ -> throw new IllegalArgumentException("unit is over: " + unit.id());
            };
        }
    }
}
