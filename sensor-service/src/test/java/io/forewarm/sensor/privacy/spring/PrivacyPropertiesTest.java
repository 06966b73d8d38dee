package io.forewarm.sensor.privacy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.BoundSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivacyPropertiesTest {

    private static final String PREFIX = "forewarm.sensor.privacy";

    @Test
    void namesNeitherKeyNorTokenByItself() {
        var properties = BoundSettings.read(PrivacyProperties.class, PREFIX, Map.of());

        assertThat(properties.masterKeyFile()).isEmpty();
        assertThat(properties.resolveToken()).isEmpty();
    }

    @Test
    void everySettingHasItsKeyAndTheTokenStaysOutOfLogs() {
        var properties = BoundSettings.read(
                PrivacyProperties.class,
                PREFIX,
                Map.of("master-key-file", "/key", "resolve-token", "0123456789abcdef"));

        assertThat(properties.masterKeyFile()).contains("/key");
        assertThat(properties.resolveToken()).contains("0123456789abcdef");
        assertThat(properties.toString()).doesNotContain("0123456789abcdef");
    }
}
