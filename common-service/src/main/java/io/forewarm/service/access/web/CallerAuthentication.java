package io.forewarm.service.access.web;

import io.forewarm.service.access.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A {@link Caller} as Spring Security carries one. What they may do is not said twice, so there are no authorities. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    /** Never written anywhere: there are no sessions. */
    private final transient Caller caller;

    CallerAuthentication(Caller caller) {
        super(AuthorityUtils.NO_AUTHORITIES);
        this.caller = caller;
        setAuthenticated(true);
    }

    @Override
    public Caller getPrincipal() {
        return caller;
    }

    /** Not kept: nobody needs them any more. */
    @Override
    public String getCredentials() {
        return "";
    }

    /** Instead of what would otherwise be made of the caller. */
    @Override
    public String getName() {
        return caller.name();
    }
}
