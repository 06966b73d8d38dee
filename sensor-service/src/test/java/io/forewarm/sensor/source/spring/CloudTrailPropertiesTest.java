package io.forewarm.sensor.source.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.BoundSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloudTrailPropertiesTest {

    private static final String PREFIX = "forewarm.sensor.cloudtrail";

    @Test
    void hasDefaults() {
        var properties = BoundSettings.read(CloudTrailProperties.class, PREFIX, Map.of());

        assertThat(properties).isEqualTo(new CloudTrailProperties(Optional.empty(), Map.of()));
    }

    @Test
    void everySettingHasItsKey() {
        var properties = BoundSettings.read(
                CloudTrailProperties.class, PREFIX, Map.of("tenant", "acme", "accounts.111122223333", "globex"));

        assertThat(properties)
                .isEqualTo(new CloudTrailProperties(Optional.of("acme"), Map.of("111122223333", "globex")));
    }
}
