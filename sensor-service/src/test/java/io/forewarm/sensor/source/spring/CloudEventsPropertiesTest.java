package io.forewarm.sensor.source.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.BoundSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloudEventsPropertiesTest {

    private static final String PREFIX = "forewarm.sensor.cloudevents";

    @Test
    void hasDefaults() {
        var properties = BoundSettings.read(CloudEventsProperties.class, PREFIX, Map.of());

        assertThat(properties).isEqualTo(new CloudEventsProperties(Optional.empty(), Map.of()));
    }

    @Test
    void everySettingHasItsKey() {
        var properties = BoundSettings.read(
                CloudEventsProperties.class, PREFIX, Map.of("tenant", "acme", "scopes.shop-prod", "globex"));

        assertThat(properties).isEqualTo(new CloudEventsProperties(Optional.of("acme"), Map.of("shop-prod", "globex")));
    }
}
