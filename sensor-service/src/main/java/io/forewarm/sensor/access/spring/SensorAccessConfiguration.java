package io.forewarm.sensor.access.spring;

import io.forewarm.sensor.access.SensorRules;
import io.forewarm.service.access.AccessRules;
import io.forewarm.service.access.Tokens;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Closes the service to whom it does not know, and says so where it does not know anybody. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(security = @SecurityRequirement(name = SensorAccessConfiguration.SCHEME))
@SecurityScheme(
        name = SensorAccessConfiguration.SCHEME,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token of the settings, or a JWT of the issuer")
class SensorAccessConfiguration {

    static final String SCHEME = "token";

    private static final String FORMER_TOKEN = "forewarm.sensor.privacy.resolve-token";

    private static final Logger LOGGER = LoggerFactory.getLogger(SensorAccessConfiguration.class);

    /**
     * Before anything else: whoever still sets it believes that it lets somebody in. The value stays out of the log.
     */
    @Bean
    static BeanFactoryPostProcessor refusesTheFormerToken(Environment environment) {
        return _ -> {
            if (environment.containsProperty(FORMER_TOKEN)) {
                throw new IllegalStateException(
                        FORMER_TOKEN + " is no more: set forewarm.access.tokens[0].name, .sha256"
                                + " (of that token: printf %s \"$TOKEN\" | sha256sum), .tenants and .rights=subjects.resolve instead"
                                + " (docs/access.md)");
            }
        };
    }

    @Bean
    AccessRules accessRules() {
        return SensorRules.rules();
    }

    @Bean
    ApplicationRunner adviceWithoutTokens(Tokens tokens) {
        return _ -> {
            if (tokens.isEmpty()) {
                LOGGER.warn(
                        "no token is set, so every delivery gets 401: set forewarm.access.tokens[0].name, .sha256"
                                + " (printf %s \"$TOKEN\" | sha256sum), .tenants and .rights (such as sources.kubernetes-audit)");
            }
        };
    }
}
