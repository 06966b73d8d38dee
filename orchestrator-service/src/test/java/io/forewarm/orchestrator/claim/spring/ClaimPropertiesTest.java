package io.forewarm.orchestrator.claim.spring;

import static io.forewarm.orchestrator.Settings.assertRefused;
import static io.forewarm.orchestrator.Settings.bind;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(ClaimProperties.class, Map.of()))
                .isEqualTo(new ClaimProperties(
                        "default",
                        URI.create("http://localhost:8081"),
                        "",
                        Duration.ofSeconds(3),
                        10_000,
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(5)));
    }

    @Test
    void mapsEverything() {
        var values = Map.of(
                "tenant", "acme",
                "sensor-url", "https://sensor",
                "resolve-token", "open",
                "resolve-timeout", "1s",
                "remember-users", "7",
                "remember-for", "2m",
                "end-every", "1m");

        assertThat(bind(ClaimProperties.class, values))
                .isEqualTo(new ClaimProperties(
                        "acme",
                        URI.create("https://sensor"),
                        "open",
                        Duration.ofSeconds(1),
                        7,
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(1)));
    }

    @ParameterizedTest
    @CsvSource({"tenant, ' '", "resolve-timeout, 0s", "remember-users, -1", "remember-for, -1s", "end-every, 0s"})
    void refusesWhatMakesNoSense(String key, String value) {
        assertRefused(ClaimProperties.class, key, value);
    }
}
