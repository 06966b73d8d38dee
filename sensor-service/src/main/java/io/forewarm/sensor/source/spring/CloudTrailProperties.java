package io.forewarm.sensor.source.spring;

import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.cloudtrail}.
 *
 * @param tenant whose those accounts are that are not named; a lower-case DNS label. Default: the tenant of the token
 *     that delivers
 * @param accounts whose the other accounts are, by the twelve digits of the account
 */
@Validated
@ConfigurationProperties("forewarm.sensor.cloudtrail")
record CloudTrailProperties(
        Optional<@Pattern(regexp = TenantNames.FORM) String> tenant,

        @DefaultValue Map<@Pattern(regexp = "\\d{12}") String, @Pattern(regexp = TenantNames.FORM) String> accounts) {

    CloudTrailProperties {
        accounts = Map.copyOf(accounts);
    }
}
