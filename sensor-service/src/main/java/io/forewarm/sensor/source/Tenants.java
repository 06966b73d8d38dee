package io.forewarm.sensor.source;

import io.forewarm.model.identity.TenantId;
import java.util.Map;
import java.util.Optional;

/**
 * Whose the scopes of a source are.
 *
 * @param otherwise whose those are that are not named; absent if that is for the sender to tell
 * @param byScope accounts, projects and the like, by the source's own names
 */
public record Tenants(Optional<TenantId> otherwise, Map<String, TenantId> byScope) {

    public Tenants {
        byScope = Map.copyOf(byScope);
    }

    /** All scopes are one tenant's. */
    public static Tenants all(TenantId tenant) {
        return new Tenants(Optional.of(tenant), Map.of());
    }

    public Optional<TenantId> of(String scope) {
        var named = byScope.get(scope);
        return named == null ? otherwise : Optional.of(named);
    }
}
