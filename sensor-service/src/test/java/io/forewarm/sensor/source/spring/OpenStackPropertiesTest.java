package io.forewarm.sensor.source.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.BoundSettings;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenStackPropertiesTest {

    private static final String PREFIX = "forewarm.sensor.openstack";

    @Test
    void hasDefaults() {
        var properties = BoundSettings.read(OpenStackProperties.class, PREFIX, Map.of());

        assertThat(properties.tenant()).isEmpty();
        assertThat(properties.projects()).isEmpty();
        assertThat(properties.serviceUsers())
                .containsExactlyInAnyOrder(
                        "nova",
                        "neutron",
                        "cinder",
                        "glance",
                        "placement",
                        "keystone",
                        "heat",
                        "ironic",
                        "octavia",
                        "swift");
    }

    @Test
    void everySettingHasItsKey() {
        var properties = BoundSettings.read(
                OpenStackProperties.class,
                PREFIX,
                Map.of(
                        "tenant",
                        "acme",
                        "projects.6f70656e737461636b20342065766572",
                        "globex",
                        "service-users",
                        "a,b"));

        assertThat(properties)
                .isEqualTo(new OpenStackProperties(
                        Optional.of("acme"), Map.of("6f70656e737461636b20342065766572", "globex"), Set.of("a", "b")));
    }
}
