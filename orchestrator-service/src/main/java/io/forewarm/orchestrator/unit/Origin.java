package io.forewarm.orchestrator.unit;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.UnitId;
import java.time.Instant;

/**
 * What never changes about a unit: what it is, for whom, and why.
 *
 * @param pricePerHour price of the bundle at the time of the order, in the catalogue's currency
 * @param reason what the forecast said
 */
public record Origin(
        UnitId id,
        TenantId tenant,
        BundleId bundle,
        Revision revision,
        Purpose purpose,
        double pricePerHour,
        OrderReason reason,
        Instant orderedAt) {}
