package io.forewarm.sensor.source;

import io.forewarm.model.identity.TenantId;
import java.util.Map;

/**
 * Whose the scopes of a source are.
 *
 * @param otherwise whose those are that are not named
 * @param byScope accounts, projects and the like, by the source's own names
 */
public record Tenants(TenantId otherwise, Map<String, TenantId> byScope) {

    public Tenants {
        byScope = Map.copyOf(byScope);
    }

    /** All scopes are one tenant's. */
    public static Tenants all(TenantId tenant) {
        return new Tenants(tenant, Map.of());
    }

    public TenantId of(String scope) {
        return byScope.getOrDefault(scope, otherwise);
    }
}
