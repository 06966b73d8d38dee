package io.forewarm.service.access;

import io.forewarm.model.identity.TenantId;
import java.util.Optional;
import java.util.Set;

/**
 * Who sends a request, as far as it is proven.
 *
 * @param name of the token in the settings, or the subject of a JWT; may be personal, so it stays out of logs
 */
public record Caller(String name, Set<Right> rights, Reach reach) {

    public Caller {
        rights = Set.copyOf(rights);
    }

    public boolean may(Right right) {
        return rights.contains(right);
    }

    public boolean mayActFor(TenantId tenant) {
        return reach.includes(tenant);
    }

    /**
     * Whose something is that the caller sends: the tenant that is named, or else the caller's own.
     *
     * @param named tenant that the sent thing itself points to, if it does
     * @return empty if the caller may not act for it, or if it is not clear whose it is
     */
    public Optional<TenantId> tenantOf(Optional<TenantId> named) {
        return named.isPresent() ? named.filter(reach::includes) : reach.only();
    }

    @Override
    public String toString() {
        return "Caller[%s for %s]".formatted(rights, reach);
    }
}
