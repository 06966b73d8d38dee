package io.forewarm.persona.profile.spring;

import static io.forewarm.persona.SettingsBinding.assertRefused;
import static io.forewarm.persona.SettingsBinding.bind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilePropertiesTest {

    @Test
    void hasDefaults() {
        var properties = bind(ProfileProperties.class);

        assertThat(properties)
                .isEqualTo(new ProfileProperties(
                        Duration.ofHours(2),
                        Duration.ofDays(14),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(5)));
    }

    @Test
    void takesEverySetting() {
        var properties = bind(
                ProfileProperties.class,
                "recent-half-life=1h",
                "lasting-half-life=7d",
                "retry-within=1m",
                "undo-within=5m",
                "burst-within=2s");

        assertThat(properties)
                .isEqualTo(new ProfileProperties(
                        Duration.ofHours(1),
                        Duration.ofDays(7),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "recent-half-life=0s, recentHalfLife",
        "lasting-half-life=0s, lastingHalfLife",
        "lasting-half-life=1h, at most lasting-half-life",
        "retry-within=-1s, retryWithin",
        "undo-within=-1s, undoWithin",
        "burst-within=-1s, burstWithin"
    })
    void refusesWhatMakesNoSense(String setting, String said) {
        assertRefused(ProfileProperties.class, setting, said);
    }
}
