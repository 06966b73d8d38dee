package io.forewarm.orchestrator.load.spring;

import static io.forewarm.orchestrator.Settings.assertRefused;
import static io.forewarm.orchestrator.Settings.bind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoadPropertiesTest {

    @Test
    void hasDefaults() {
        assertThat(bind(LoadProperties.class, Map.of())).isEqualTo(new LoadProperties(Duration.ofSeconds(10)));
    }

    @Test
    void mapsEverything() {
        assertThat(bind(LoadProperties.class, Map.of("load-every", "2s")))
                .isEqualTo(new LoadProperties(Duration.ofSeconds(2)));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertRefused(LoadProperties.class, "load-every", "0s");
    }
}
