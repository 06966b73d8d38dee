package io.forewarm.orchestrator.plan.spring;

import static io.forewarm.orchestrator.Settings.assertRefused;
import static io.forewarm.orchestrator.Settings.bind;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.plan.PlanRules;
import io.forewarm.orchestrator.plan.PlanRules.PooledStandIn;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(PlanProperties.class, Map.of()))
                .isEqualTo(new PlanProperties(
                        100,
                        100,
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        20,
                        50,
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(10),
                        PooledStandIn.FORBIDDEN));
    }

    @Test
    void mapsEverythingToRules() {
        var settings = bind(
                PlanProperties.class,
                Map.ofEntries(
                        Map.entry("budget-per-hour", "7"),
                        Map.entry("tenant-budget-per-hour", "3"),
                        Map.entry("tenant-budgets.acme", "4"),
                        Map.entry("floors.acme.dev-small", "1"),
                        Map.entry("ceilings.acme.dev-small", "9"),
                        Map.entry("max-starts-per-pass", "2"),
                        Map.entry("max-in-flight", "5"),
                        Map.entry("scale-down-after", "1s"),
                        Map.entry("back-off", "2s"),
                        Map.entry("max-back-off", "3s"),
                        Map.entry("pooled-stand-in", "allowed")));

        var acme = new TenantId("acme");
        var small = new BundleId("dev-small");
        assertThat(PlanConfiguration.toRules(settings))
                .isEqualTo(new PlanRules(
                        new PlanRules.Budget(7, 3, Map.of(acme, 4.0)),
                        Map.of(acme, Map.of(small, 1)),
                        Map.of(acme, Map.of(small, 9)),
                        new PlanRules.Pace(2, 5, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3)),
                        PooledStandIn.ALLOWED));
    }

    @ParameterizedTest
    @CsvSource({
        "budget-per-hour, -1",
        "tenant-budget-per-hour, -1",
        "tenant-budgets.acme, -1",
        "floors.acme.dev-small, -1",
        "ceilings.acme.dev-small, -1",
        "max-starts-per-pass, 0",
        "max-in-flight, 0",
        "scale-down-after, -1s",
        "back-off, 0s",
        "max-back-off, 0s"
    })
    void refusesWhatMakesNoSense(String key, String value) {
        assertRefused(PlanProperties.class, key, value);
    }
}
