package io.forewarm.orchestrator.ledger;

import io.forewarm.model.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of units and claims. */
public interface Ledger {

    /** Over one tenant, or over all. */
    Summary summary(Optional<TenantId> tenant, Instant now);

    /** One line for each key, in the order of the keys; units that still idle count up to now. */
    List<Breakdown> breakdown(Breakdown.Query query, Instant now);
}
