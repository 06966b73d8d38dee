package io.forewarm.sensor.source.spring;

import jakarta.validation.constraints.Pattern;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings under {@code forewarm.sensor.otlp}.
 *
 * @param tenant whose those namespaces are that are not named; a lower-case DNS label. Default: the tenant of the token
 *     that delivers
 * @param namespaces whose the other namespaces are, by {@code k8s.namespace.name}, {@code service.namespace} or
 *     {@code service.name}, whichever a record has first
 * @param pathWords words of paths that are kinds of things or what is done to them, besides the common ones; other
 *     parts of paths are hidden
 */
@Validated
@ConfigurationProperties("forewarm.sensor.otlp")
record OtlpProperties(
        Optional<@Pattern(regexp = TenantNames.FORM) String> tenant,

        @DefaultValue
        Map<@Pattern(regexp = "[A-Za-z0-9._-]{1,253}") String, @Pattern(regexp = TenantNames.FORM) String> namespaces,

        @DefaultValue Set<@Pattern(regexp = "[A-Za-z][A-Za-z0-9_-]{0,40}") String> pathWords) {

    OtlpProperties {
        namespaces = Map.copyOf(namespaces);
        pathWords = Set.copyOf(pathWords);
    }
}
