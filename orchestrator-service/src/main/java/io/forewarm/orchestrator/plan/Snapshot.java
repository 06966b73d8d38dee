package io.forewarm.orchestrator.plan;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.orchestrator.forecast.Advice;
import io.forewarm.orchestrator.forecast.Demand;
import io.forewarm.orchestrator.unit.Unit;
import java.util.List;
import java.util.Map;

/**
 * All that the planner knows.
 *
 * @param units everything that is alive and unclaimed, what is in flight included
 * @param failures bundles whose last build failed
 */
public record Snapshot(
        Catalogue catalogue,
        List<Advice> advice,
        List<Demand> demand,
        List<Unit.Unclaimed> units,
        Map<BundleId, Failures> failures) {

    public Snapshot {
        advice = List.copyOf(advice);
        demand = List.copyOf(demand);
        units = List.copyOf(units);
        failures = Map.copyOf(failures);
    }
}
