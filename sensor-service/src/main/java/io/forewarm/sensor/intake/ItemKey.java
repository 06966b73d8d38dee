package io.forewarm.sensor.intake;

import io.forewarm.model.activity.EventId;
import io.forewarm.model.identity.TenantId;
import java.util.Optional;

/**
 * What a copy of an item is known by. Senders number their items themselves, so what two tenants send under one id is
 * not the same thing, and neither can make the other's look like a copy.
 *
 * @param tenant whose it is; absent for what is rejected, which may be nobody's
 */
public record ItemKey(Optional<TenantId> tenant, EventId id) {}
