package io.forewarm.service.access.spring;

import io.forewarm.service.access.AccessRules;
import io.forewarm.service.access.AccessRules.Otherwise;
import io.forewarm.service.access.Tokens;
import io.forewarm.service.access.web.BearerTokens;
import io.forewarm.service.access.web.JwtCallers;
import io.forewarm.service.access.web.Refusals;
import io.forewarm.service.access.web.RuleAuthorization;
import jakarta.servlet.DispatcherType;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/**
 * Lets in who may come in: each request shows its token, nothing is remembered between them. A service says by a bean
 * of {@link AccessRules} what needs which right; without one it is open until a token or an issuer is set.
 */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties(AccessProperties.class)
@Import(Refusals.class)
class AccessConfiguration {

    @Bean
    Tokens tokens(AccessProperties properties, AccessRules rules) {
        return ConfiguredTokens.of(properties.tokens(), rules.knownRights());
    }

    @Bean
    @ConditionalOnMissingBean
    AccessRules accessRules(AccessProperties properties, ObjectProvider<JwtDecoder> issuer) {
        boolean open = properties.tokens().isEmpty() && issuer.getIfAvailable() == null;
        return new AccessRules(AccessRules.OF_EVERY_SERVICE, open ? Otherwise.ANYBODY : Otherwise.CALLERS);
    }

    /** Also keeps Spring Boot from making up a user with a password. */
    @Bean
    BearerTokens bearerTokens(Tokens tokens, AccessProperties properties, ObjectProvider<JwtDecoder> issuer) {
        return new BearerTokens(
                tokens,
                Optional.ofNullable(issuer.getIfAvailable()).map(decoder -> jwts(decoder, properties.tenantClaim())));
    }

    private static JwtAuthenticationProvider jwts(JwtDecoder decoder, String tenantClaim) {
        var provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(new JwtCallers(tenantClaim));
        return provider;
    }

    /** Spring would time each filter of each request. How often who was turned away, the meters of the server tell. */
    @Bean
    SecurityObservationSettings noMetersOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    SecurityFilterChain access(HttpSecurity http, AccessRules rules, BearerTokens bearers, Refusals refusals) {
        http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.defaultsDisabled().contentTypeOptions(Customizer.withDefaults()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                // What has been let in may be forwarded, and an error is told as it is.
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .anyRequest()
                        .access(new RuleAuthorization(rules)));
        if (rules.otherwise() != Otherwise.ANYBODY) {
            http.addFilterBefore(filter(bearers, refusals), AuthorizationFilter.class);
        }
        return http.build();
    }

    /**
     * On its own, because the whole of Spring's resource server also looks for proofs of possession and describes
     * itself.
     */
    private static BearerTokenAuthenticationFilter filter(BearerTokens bearers, Refusals refusals) {
        var filter = new BearerTokenAuthenticationFilter(bearers);
        // By itself, it would let an issuer that is away look like a fault of ours.
        filter.setAuthenticationFailureHandler(refusals::commence);
        filter.setAuthenticationEntryPoint(refusals);
        return filter;
    }
}
