package io.forewarm.orchestrator.simulated.spring;

import static io.forewarm.orchestrator.Settings.assertRefused;
import static io.forewarm.orchestrator.Settings.bind;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatedPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(SimulatedProperties.class, Map.of())).isEqualTo(new SimulatedProperties(2000, 0.2));
    }

    @Test
    void mapsEverything() {
        assertThat(bind(SimulatedProperties.class, Map.of("capacity-cores", "3", "jitter", "0")))
                .isEqualTo(new SimulatedProperties(3, 0));
    }

    @ParameterizedTest
    @CsvSource({"capacity-cores, 0", "jitter, -0.1", "jitter, 1"})
    void refusesWhatMakesNoSense(String key, String value) {
        assertRefused(SimulatedProperties.class, key, value);
    }
}
