package io.forewarm.service.access.spring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.access}. JWTs count as soon as Spring knows an issuer:
 * {@code spring.security.oauth2.resourceserver.jwt.issuer-uri}.
 *
 * @param tokens who may do what with a token of their own: name, sha256 (of the token, several while it is being
 *     changed), tenants and rights of each
 * @param tenantClaim claim of a JWT with the tenant for which its bearer may act, or a list of them
 */
@Validated
@ConfigurationProperties("forewarm.access")
record AccessProperties(
        @DefaultValue List<@Valid TokenProperties> tokens,
        @DefaultValue("tenant") @NotBlank String tenantClaim) {

    AccessProperties {
        tokens = List.copyOf(tokens);
    }

    /**
     * One of {@code forewarm.access.tokens}.
     *
     * @param name tells tokens apart in messages; lower case
     * @param sha256 SHA-256 of the token in hexadecimal digits; two while it is being changed, old and new
     * @param tenants for whom its bearer may act, normally one; an asterisk is all
     * @param rights what its bearer may do
     */
    record TokenProperties(
            @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,62}") String name,
            @DefaultValue @NotEmpty List<String> sha256,

            @DefaultValue @NotEmpty Set<@Pattern(regexp = "\\*|[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?") String> tenants,

            @DefaultValue Set<String> rights) {

        TokenProperties {
            sha256 = List.copyOf(sha256);
            tenants = Set.copyOf(tenants);
            rights = Set.copyOf(rights);
        }
    }
}
