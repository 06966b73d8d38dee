package io.forewarm.service.access.web;

import io.forewarm.service.access.Tokens;
import java.util.Optional;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;

/**
 * Finds out who shows a bearer token: a service by a token of the settings, or else a person by a JWT.
 *
 * @param jwts absent where no issuer is known
 */
public record BearerTokens(Tokens tokens, Optional<JwtAuthenticationProvider> jwts) implements AuthenticationManager {

    @Override
    public Authentication authenticate(Authentication shown) throws AuthenticationException {
        var token = ((BearerTokenAuthenticationToken) shown).getToken();
        return tokens.callerWith(token)
                .<Authentication>map(CallerAuthentication::new)
                .orElseGet(() -> jwts.map(provider -> provider.authenticate(shown))
                        .orElseThrow(() -> new InvalidBearerTokenException("not a token that counts here")));
    }
}
