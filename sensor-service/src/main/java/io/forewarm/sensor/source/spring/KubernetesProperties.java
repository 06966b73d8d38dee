package io.forewarm.sensor.source.spring;

import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.kubernetes}.
 *
 * @param tenant whose cluster sends its audit log here; a lower-case DNS label
 */
@Validated
@ConfigurationProperties("forewarm.sensor.kubernetes")
record KubernetesProperties(
        @DefaultValue("default") @Pattern(regexp = TenantNames.FORM)
        String tenant) {}
