package io.forewarm.orchestrator.unit;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.UnitId;
import java.time.Instant;

/**
 * What a backend must know to build a unit.
 *
 * @param lane whether somebody waits for it
 * @param because why it was ordered, in words that name nobody
 */
public record UnitOrder(UnitId id, TenantId tenant, Bundle bundle, Lane lane, String because, Instant orderedAt) {

    /** Who has the way when there is not room for all. */
    public enum Lane {
        /** Nobody asked yet; gives way. */
        SPECULATIVE,
        /** Somebody waits. */
        REQUESTED
    }

    public static UnitOrder of(Origin origin, Bundle bundle) {
        var lane = origin.purpose() instanceof Purpose.OnDemand ? Lane.REQUESTED : Lane.SPECULATIVE;
        return new UnitOrder(
                origin.id(), origin.tenant(), bundle, lane, origin.reason().because(), origin.orderedAt());
    }
}
