package io.forewarm.service.access.web;

import io.forewarm.model.identity.TenantId;
import io.forewarm.service.access.Caller;
import io.forewarm.service.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.ErrorResponseException;

/** Who sends the request that this thread is at. */
public final class Callers {

    private Callers() {}

    /**
     * The caller.
     *
     * @throws IllegalStateException if there is none, because the rules let anybody send this
     */
    public static Caller current() {
        var sender = SecurityContextHolder.getContext().getAuthentication();
        if (sender != null && sender.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("no rule asks for a caller here");
    }

    /**
     * Ends the request with 403 unless its caller may act for the tenant. Says the same whether there is such a tenant
     * or not.
     */
    public static void requireFor(TenantId tenant) {
        if (!current().mayActFor(tenant)) {
            throw new ErrorResponseException(
                    HttpStatus.FORBIDDEN,
                    Problems.forbidden("The token is not for the tenant '%s'.".formatted(tenant)),
                    null);
        }
    }
}
