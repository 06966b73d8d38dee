package io.forewarm.sensor.source.spring;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.kubernetes}.
 *
 * @param tenant whose cluster sends its audit log here; a lower-case DNS label. Default: the tenant of the token that
 *     delivers
 */
@Validated
@ConfigurationProperties("forewarm.sensor.kubernetes")
record KubernetesProperties(Optional<@Pattern(regexp = TenantNames.FORM) String> tenant) {}
