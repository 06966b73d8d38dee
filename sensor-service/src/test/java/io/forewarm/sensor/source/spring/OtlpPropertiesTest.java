package io.forewarm.sensor.source.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.BoundSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OtlpPropertiesTest {

    private static final String PREFIX = "forewarm.sensor.otlp";

    @Test
    void hasDefaults() {
        var properties = BoundSettings.read(OtlpProperties.class, PREFIX, Map.of());

        assertThat(properties).isEqualTo(new OtlpProperties(Optional.empty(), Map.of(), Set.of()));
    }

    @Test
    void everySettingHasItsKey() {
        var properties = BoundSettings.read(
                OtlpProperties.class,
                PREFIX,
                Map.of("tenant", "acme", "namespaces.shop-prod", "globex", "path-words", "kites,looms"));

        assertThat(properties)
                .isEqualTo(new OtlpProperties(
                        Optional.of("acme"), Map.of("shop-prod", "globex"), Set.of("kites", "looms")));
    }
}
