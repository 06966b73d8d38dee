package io.forewarm.sensor.source.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.BoundSettings;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KubernetesPropertiesTest {

    private static final String PREFIX = "forewarm.sensor.kubernetes";

    @Test
    void theTenantIsTheOneThatIsNamedIfOneIs() {
        var unnamed = BoundSettings.read(KubernetesProperties.class, PREFIX, Map.of());
        var named = BoundSettings.read(KubernetesProperties.class, PREFIX, Map.of("tenant", "acme"));

        assertThat(unnamed).isEqualTo(new KubernetesProperties(Optional.empty()));
        assertThat(named).isEqualTo(new KubernetesProperties(Optional.of("acme")));
    }
}
