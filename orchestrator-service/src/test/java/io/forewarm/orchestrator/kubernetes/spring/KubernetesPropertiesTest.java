package io.forewarm.orchestrator.kubernetes.spring;

import static io.forewarm.orchestrator.Settings.assertRefused;
import static io.forewarm.orchestrator.Settings.bind;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(KubernetesProperties.class, Map.of()))
                .isEqualTo(new KubernetesProperties("", "forewarm-units", "forewarm", "", Map.of(), 1000));
    }

    @Test
    void mapsEverything() {
        var values = Map.of(
                "kubeconfig", "file",
                "namespace", "units",
                "owner", "here",
                "speculative-priority-class", "low",
                "spot-nodes[example.com/spot]", "true",
                "run-as-user", "7");

        assertThat(bind(KubernetesProperties.class, values))
                .isEqualTo(new KubernetesProperties(
                        "file", "units", "here", "low", Map.of("example.com/spot", "true"), 7));
    }

    @ParameterizedTest
    @CsvSource({"namespace, ' '", "owner, Not_A_Label", "run-as-user, 0"})
    void refusesWhatMakesNoSense(String key, String value) {
        assertRefused(KubernetesProperties.class, key, value);
    }
}
