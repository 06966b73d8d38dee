package io.forewarm.sensor.privacy.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.BoundSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExportPropertiesTest {

    private static final String PREFIX = "forewarm.sensor.export";

    @Test
    void asksNobodyByItself() {
        var properties = BoundSettings.read(ExportProperties.class, PREFIX, Map.of());

        assertThat(properties.personaUrl()).isEmpty();
        assertThat(properties.predictionUrl()).isEmpty();
        assertThat(properties.orchestratorUrl()).isEmpty();
        assertThat(properties.token()).isEmpty();
        assertThat(properties.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(properties.scanAtMost()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void everySettingHasItsKeyAndTheTokenStaysOutOfLogs() {
        var properties = BoundSettings.read(
                ExportProperties.class,
                PREFIX,
                Map.of(
                        "persona-url", "http://persona",
                        "prediction-url", "http://prediction",
                        "orchestrator-url", "http://orchestrator",
                        "token", "very secret token",
                        "timeout", "2s",
                        "scan-at-most", "7s"));

        assertThat(properties.personaUrl()).contains("http://persona");
        assertThat(properties.predictionUrl()).contains("http://prediction");
        assertThat(properties.orchestratorUrl()).contains("http://orchestrator");
        assertThat(properties.token()).contains("very secret token");
        assertThat(properties.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(properties.scanAtMost()).isEqualTo(Duration.ofSeconds(7));
        assertThat(properties.toString()).doesNotContain("very secret token");
    }
}
