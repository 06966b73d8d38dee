package io.forewarm.orchestrator.ledger.spring;

import static io.forewarm.orchestrator.Settings.assertRefused;
import static io.forewarm.orchestrator.Settings.bind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(LedgerProperties.class, Map.of()))
                .isEqualTo(new LedgerProperties(Duration.ofSeconds(1), Duration.ofDays(1)));
    }

    @Test
    void mapsEverything() {
        assertThat(bind(LedgerProperties.class, Map.of("publish-every", "2s", "keep-sent", "3h")))
                .isEqualTo(new LedgerProperties(Duration.ofSeconds(2), Duration.ofHours(3)));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertRefused(LedgerProperties.class, "publish-every", "0s");
        assertRefused(LedgerProperties.class, "keep-sent", "-1s");
    }
}
