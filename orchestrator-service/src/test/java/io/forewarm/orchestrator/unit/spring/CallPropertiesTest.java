package io.forewarm.orchestrator.unit.spring;

import static io.forewarm.orchestrator.Settings.assertRefused;
import static io.forewarm.orchestrator.Settings.bind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(CallProperties.class, Map.of()))
                .isEqualTo(new CallProperties(50, 20, 0.5, Duration.ofSeconds(5)));
    }

    @Test
    void mapsEverything() {
        var values = Map.of("per-second", "7", "window", "8", "failure-share", "0.25", "pause", "1m");

        assertThat(bind(CallProperties.class, values)).isEqualTo(new CallProperties(7, 8, 0.25, Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({"per-second, 0", "window, 1", "failure-share, 0", "failure-share, 1.1", "pause, 0s"})
    void refusesWhatMakesNoSense(String key, String value) {
        assertRefused(CallProperties.class, key, value);
    }
}
