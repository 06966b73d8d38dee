package io.forewarm.prediction.training.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TrainingPropertiesTest {

    private static final String PREFIX = "forewarm.prediction.training.";

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(All.class);

    @Test
    void defaults() {
        runner.run(context -> assertThat(context.getBean(TrainingProperties.class))
                .isEqualTo(new TrainingProperties(
                        Duration.ofHours(6),
                        Duration.ofSeconds(15),
                        Duration.ofDays(60),
                        1000,
                        1_000_000,
                        100_000,
                        0.2,
                        10,
                        1)));
    }

    @Test
    void everythingCanBeSet() {
        runner.withPropertyValues(
                        PREFIX + "fit-every=1h",
                        PREFIX + "look-every=1s",
                        PREFIX + "window=7d",
                        PREFIX + "least-needs=2",
                        PREFIX + "most-doings=3",
                        PREFIX + "moments=4",
                        PREFIX + "newest-share=0.3",
                        PREFIX + "keep=5",
                        PREFIX + "seed=6")
                .run(context -> assertThat(context.getBean(TrainingProperties.class))
                        .isEqualTo(new TrainingProperties(
                                Duration.ofHours(1), Duration.ofSeconds(1), Duration.ofDays(7), 2, 3, 4, 0.3, 5, 6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fit-every=0s",
                "look-every=0s",
                "window=1m",
                "least-needs=0",
                "most-doings=0",
                "moments=0",
                "newest-share=0",
                "newest-share=0.6",
                "keep=0"
            })
    void refuses(String setting) {
        runner.withPropertyValues(PREFIX + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(TrainingProperties.class)
    private static final class All {}
}
