package io.forewarm.orchestrator.ledger;

import io.forewarm.model.identity.TenantId;
import java.time.Instant;
import java.util.Optional;

/** What became of units and claims. */
public interface Ledger {

    /** Over one tenant, or over all. */
    Summary summary(Optional<TenantId> tenant, Instant now);
}
