package io.forewarm.service.access.web;

import io.forewarm.model.identity.TenantId;
import io.forewarm.service.access.Caller;
import io.forewarm.service.access.Reach;
import io.forewarm.service.access.Right;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * People, by what an issuer vouches for. Scopes (RFC 8693 {@code scope}, or {@code scp}) are rights; a scope or tenant
 * that cannot be one of ours is somebody else's business and grants nothing.
 *
 * @param tenantClaim claim with the tenant, or a list of them
 */
public record JwtCallers(String tenantClaim) implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt jwt) {
        var scopes = Stream.of("scope", "scp").flatMap(claim -> texts(jwt, claim));
        var rights = scopes.flatMap(scope -> Arrays.stream(scope.split(" ", -1)))
                .flatMap(each -> valid(Right::new, each))
                .collect(Collectors.toUnmodifiableSet());
        var tenants = texts(jwt, tenantClaim)
                .flatMap(each -> valid(TenantId::new, each))
                .collect(Collectors.toUnmodifiableSet());
        var name = Objects.requireNonNullElse(jwt.getSubject(), "");
        return new CallerAuthentication(new Caller(name, rights, new Reach.Named(tenants)));
    }

    private static Stream<String> texts(Jwt jwt, String claim) {
        Object value = jwt.getClaims().get(claim);
        var values = value instanceof Collection<?> several
                ? several
                : Optional.ofNullable(value).map(List::of).orElse(List.of());
        return values.stream().filter(String.class::isInstance).map(String.class::cast);
    }

    private static <T> Stream<T> valid(Function<String, T> type, String text) {
        try {
            return Stream.of(type.apply(text));
        } catch (IllegalArgumentException _) {
            return Stream.empty();
        }
    }
}
