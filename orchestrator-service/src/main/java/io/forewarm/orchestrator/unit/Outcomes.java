package io.forewarm.orchestrator.unit;

import io.forewarm.model.provisioning.ProvisioningOutcome;
import java.time.Instant;
import java.util.Optional;

/** What the forecasts learn from the end of a unit. */
final class Outcomes {

    private Outcomes() {}

    /** An order that the backend never took has cost nothing and so has wasted nothing. */
    static Optional<ProvisioningOutcome> wasted(Unit.Ended unit, Optional<Instant> acceptedAt) {
        var origin = unit.origin();
        return acceptedAt.map(_ -> new ProvisioningOutcome.Wasted(
                origin.tenant(),
                origin.purpose().subject(),
                origin.bundle(),
                unit.endedAt(),
                origin.id(),
                unit.idle(unit.endedAt()),
                origin.reason().probability()));
    }

    static ProvisioningOutcome broken(Unit.Ended unit) {
        var origin = unit.origin();
        return new ProvisioningOutcome.Broken(
                origin.tenant(),
                origin.purpose().subject(),
                origin.bundle(),
                unit.endedAt(),
                origin.id(),
                unit.reason());
    }
}
