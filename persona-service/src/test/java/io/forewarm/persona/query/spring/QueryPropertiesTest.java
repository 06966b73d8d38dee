package io.forewarm.persona.query.spring;

import static io.forewarm.persona.SettingsBinding.assertRefused;
import static io.forewarm.persona.SettingsBinding.bind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryPropertiesTest {

    @Test
    void hasDefaults() {
        var properties = bind(QueryProperties.class);

        assertThat(properties).isEqualTo(new QueryProperties(5, Duration.ofDays(90), Duration.ofHours(1), 1));
    }

    @Test
    void takesEverySetting() {
        var properties =
                bind(QueryProperties.class, "smallest-group=10", "history-kept=30d", "clean-up-every=10m", "threads=2");

        assertThat(properties).isEqualTo(new QueryProperties(10, Duration.ofDays(30), Duration.ofMinutes(10), 2));
    }

    @ParameterizedTest
    @CsvSource({
        "smallest-group=1, smallestGroup",
        "history-kept=1m, historyKept",
        "clean-up-every=0s, cleanUpEvery",
        "threads=0, threads"
    })
    void refusesWhatMakesNoSense(String setting, String said) {
        assertRefused(QueryProperties.class, setting, said);
    }
}
