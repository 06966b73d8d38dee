package io.forewarm.sensor.privacy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.BoundSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PrivacyPropertiesTest {

    private static final String PREFIX = "forewarm.sensor.privacy";

    @Test
    void namesNoKeyByItself() {
        var properties = BoundSettings.read(PrivacyProperties.class, PREFIX, Map.of());

        assertThat(properties.masterKeyFile()).isEmpty();
    }

    @Test
    void everySettingHasItsKey() {
        var properties = BoundSettings.read(PrivacyProperties.class, PREFIX, Map.of("master-key-file", "/key"));

        assertThat(properties.masterKeyFile()).contains("/key");
    }
}
