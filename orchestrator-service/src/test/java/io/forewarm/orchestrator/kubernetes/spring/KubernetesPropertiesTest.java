package io.forewarm.orchestrator.kubernetes.spring;

import static io.forewarm.orchestrator.Settings.assertRefused;
import static io.forewarm.orchestrator.Settings.bind;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.orchestrator.kubernetes.KubernetesRules.LoadScope;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KubernetesPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(KubernetesProperties.class, Map.of()))
                .isEqualTo(new KubernetesProperties(
                        "",
                        "forewarm-units",
                        "forewarm",
                        "",
                        Map.of(),
                        Map.of(),
                        1000,
                        LoadScope.CLUSTER,
                        Duration.ofSeconds(10),
                        "forewarm-planner",
                        Duration.ofSeconds(15)));
    }

    @Test
    void mapsEverything() {
        var values = Map.ofEntries(
                Map.entry("kubeconfig", "file"),
                Map.entry("namespace", "units"),
                Map.entry("owner", "here"),
                Map.entry("speculative-priority-class", "low"),
                Map.entry("spot-nodes[example.com/spot]", "true"),
                Map.entry("vm-types[m5.large].nodes[example.com/kind]", "m5"),
                Map.entry("vm-types[m5.large].runtime-class", "kata"),
                Map.entry("run-as-user", "7"),
                Map.entry("load-scope", "units"),
                Map.entry("request-timeout", "3s"),
                Map.entry("lease", "one"),
                Map.entry("lease-duration", "20s"));

        assertThat(bind(KubernetesProperties.class, values))
                .isEqualTo(new KubernetesProperties(
                        "file",
                        "units",
                        "here",
                        "low",
                        Map.of("example.com/spot", "true"),
                        Map.of(
                                "m5.large",
                                new KubernetesProperties.VmTypeProperties(Map.of("example.com/kind", "m5"), "kata")),
                        7,
                        LoadScope.UNITS,
                        Duration.ofSeconds(3),
                        "one",
                        Duration.ofSeconds(20)));
    }

    @ParameterizedTest
    @CsvSource({
        "namespace, ' '",
        "owner, Not_A_Label",
        "run-as-user, 0",
        "request-timeout, 0s",
        "lease, A b",
        "lease-duration, 1s"
    })
    void refusesWhatMakesNoSense(String key, String value) {
        assertRefused(KubernetesProperties.class, key, value);
    }
}
