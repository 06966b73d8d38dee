package io.forewarm.sensor.source.spring;

import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.cloudevents}.
 *
 * @param tenant whose those scopes are that are not named; a lower-case DNS label. Default: the tenant of the token
 *     that delivers
 * @param scopes whose the other scopes are, by {@code target.scope} in the data of an event
 */
@Validated
@ConfigurationProperties("forewarm.sensor.cloudevents")
record CloudEventsProperties(
        Optional<@Pattern(regexp = TenantNames.FORM) String> tenant,

        @DefaultValue
        Map<@Pattern(regexp = "[A-Za-z0-9._-]{1,253}") String, @Pattern(regexp = TenantNames.FORM) String> scopes) {

    CloudEventsProperties {
        scopes = Map.copyOf(scopes);
    }
}
