package io.forewarm.orchestrator.reconcile.spring;

import static io.forewarm.orchestrator.Settings.assertRefused;
import static io.forewarm.orchestrator.Settings.bind;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.orchestrator.guard.Mode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconcilePropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(ReconcileProperties.class, Map.of()))
                .isEqualTo(new ReconcileProperties(
                        Mode.ACTIVE, Duration.ofSeconds(2), Duration.ofSeconds(30), 5, Duration.ofMinutes(30)));
    }

    @Test
    void mapsEverything() {
        var values = Map.of(
                "mode",
                "shadow",
                "reconcile-every",
                "1s",
                "lost-after",
                "2s",
                "start-patience",
                "4",
                "demand-valid-for",
                "3s");

        assertThat(bind(ReconcileProperties.class, values))
                .isEqualTo(new ReconcileProperties(
                        Mode.SHADOW, Duration.ofSeconds(1), Duration.ofSeconds(2), 4, Duration.ofSeconds(3)));
    }

    @ParameterizedTest
    @CsvSource({"reconcile-every, 0s", "lost-after, -1s", "start-patience, 0", "demand-valid-for, 0s"})
    void refusesWhatMakesNoSense(String key, String value) {
        assertRefused(ReconcileProperties.class, key, value);
    }
}
