package io.forewarm.orchestrator.plan;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.unit.OrderReason;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.Unit;
import java.time.Instant;

/** One step towards what should be warm. The planner decides on it, the reconciler carries it out. */
public sealed interface Action {

    /** Order a new unit. */
    record Start(TenantId tenant, Bundle bundle, Purpose purpose, OrderReason reason) implements Action {}

    /** Give up a unit that nobody needs. */
    record Retire(Unit.Unclaimed unit, String reason) implements Action {}

    /** Give up a unit that is not what the catalogue offers any more. */
    record Expire(Unit.Unclaimed unit) implements Action {}

    /** Remember since when nothing asks for the unit, or that something asks for it again. */
    record Doubt(Unit.Unclaimed unit, boolean doubted) implements Action {}

    /** Start nothing of this bundle for now: the last builds failed. */
    record BackOff(BundleId bundle, Instant until) implements Action {}
}
