package io.forewarm.sensor.privacy;

import io.forewarm.model.identity.TenantId;

/** Somebody by their real id: must not be stored, sent or logged. */
public record Person(TenantId tenant, String userId) {

    @Override
    public String toString() {
        return "Person[of %s]".formatted(tenant);
    }
}
