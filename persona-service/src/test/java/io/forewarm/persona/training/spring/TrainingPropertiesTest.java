package io.forewarm.persona.training.spring;

import static io.forewarm.persona.SettingsBinding.assertRefused;
import static io.forewarm.persona.SettingsBinding.bind;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrainingPropertiesTest {

    @Test
    void hasDefaults() {
        var properties = bind(TrainingProperties.class);

        assertThat(properties)
                .isEqualTo(new TrainingProperties(
                        Duration.ofMinutes(10),
                        Duration.ofMinutes(1),
                        8,
                        8,
                        1,
                        Duration.ofHours(6),
                        Duration.ofSeconds(15),
                        200,
                        20_000,
                        40,
                        10,
                        10));
    }

    @Test
    void takesEverySetting() {
        var properties = bind(
                TrainingProperties.class,
                "refit-every=5m",
                "read-every=10s",
                "min-subjects=20",
                "max-clusters=4",
                "seed=7",
                "fit-every=1h",
                "look-every=5s",
                "least-subjects=300",
                "most-subjects=1000",
                "least-evidence=20",
                "fewest=5",
                "keep=3");

        assertThat(properties)
                .isEqualTo(new TrainingProperties(
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(10),
                        20,
                        4,
                        7,
                        Duration.ofHours(1),
                        Duration.ofSeconds(5),
                        300,
                        1000,
                        20,
                        5,
                        3));
    }

    @ParameterizedTest
    @CsvSource({
        "refit-every=0s, refitEvery",
        "read-every=0s, readEvery",
        "min-subjects=1, minSubjects",
        "max-clusters=1, maxClusters",
        "max-clusters=51, maxClusters",
        "fit-every=0s, fitEvery",
        "look-every=0s, lookEvery",
        "least-subjects=9, leastSubjects",
        "most-subjects=9, mostSubjects",
        "least-evidence=-1, leastEvidence",
        "fewest=2, fewest",
        "keep=0, keep"
    })
    void refusesWhatMakesNoSense(String setting, String said) {
        assertRefused(TrainingProperties.class, setting, said);
    }
}
