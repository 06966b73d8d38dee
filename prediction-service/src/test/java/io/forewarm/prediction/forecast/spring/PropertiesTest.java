package io.forewarm.prediction.forecast.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.prediction.forecast.kafka.ForecastPlan.Rhythm;
import io.forewarm.prediction.history.Memory;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class PropertiesTest {

    private static final String PREFIX = "forewarm.prediction.";

    private static final List<String> ALL_DIFFERENT = List.of(
            "history.episode-gap=20s",
            "history.longest-episode=3m",
            "history.half-life=7d",
            "history.week-half-life=14d",
            "history.episodes-half-life=30",
            "history.choice-half-life=5",
            "history.zone=Europe/Berlin",
            "shrinkage.own=1",
            "shrinkage.shared=2",
            "shrinkage.season=3.5",
            "shrinkage.context=4.5",
            "shrinkage.reliability=5",
            "recommendation.latency-critical=3",
            "recommendation.balanced=2",
            "recommendation.cost-optimised=1",
            "recommendation.calm-load=0.5",
            "recommendation.full-load=0.9",
            "recommendation.full-load-price=5",
            "recommendation.least-share=0.1",
            "recommendation.most-units=10",
            "recommendation.most-advice=2",
            "forecast.refresh-every=1s",
            "forecast.refresh-at-most=10",
            "forecast.min-refresh=3s",
            "forecast.min-activity-recompute=1m",
            "forecast.negligible=0.02",
            "forecast.renew-before=40s",
            "forecast.least-move=0.03",
            "forecast.demand-slack=2m",
            "forecast.demand-move=0.1",
            "forecast.demand-renewal=5m",
            "forecast.memory-of-copies=2h");

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(All.class);

    @Test
    void defaults() {
        runner.run(context -> {
            assertThat(context.getBean(HistoryProperties.class).memory())
                    .isEqualTo(new Memory(
                            Duration.ofSeconds(15),
                            Duration.ofMinutes(2),
                            Duration.ofDays(14),
                            Duration.ofDays(28),
                            40,
                            10,
                            ZoneId.of("UTC")));
            assertThat(context.getBean(ShrinkageProperties.class)).isEqualTo(new ShrinkageProperties(1.5, 4, 3, 3, 2));
            assertThat(context.getBean(RecommendationProperties.class))
                    .isEqualTo(new RecommendationProperties(2, 1, 0.4, 0.6, 0.95, 4, 0.15, 20, 3));
            assertThat(context.getBean(ForecastProperties.class).rhythm())
                    .isEqualTo(new Rhythm(
                            Duration.ofSeconds(5),
                            2000,
                            Duration.ofSeconds(30),
                            0.05,
                            Duration.ofMinutes(10),
                            Duration.ofDays(1)));
        });
    }

    @Test
    void everythingCanBeSet() {
        var settings = ALL_DIFFERENT.stream().map(PREFIX::concat).toArray(String[]::new);

        runner.withPropertyValues(settings).run(context -> {
            assertThat(context.getBean(HistoryProperties.class).memory())
                    .isEqualTo(new Memory(
                            Duration.ofSeconds(20),
                            Duration.ofMinutes(3),
                            Duration.ofDays(7),
                            Duration.ofDays(14),
                            30,
                            5,
                            ZoneId.of("Europe/Berlin")));
            assertThat(context.getBean(ShrinkageProperties.class))
                    .isEqualTo(new ShrinkageProperties(1, 2, 3.5, 4.5, 5));
            assertThat(context.getBean(RecommendationProperties.class))
                    .isEqualTo(new RecommendationProperties(3, 2, 1, 0.5, 0.9, 5, 0.1, 10, 2));
            assertThat(context.getBean(ForecastProperties.class))
                    .isEqualTo(new ForecastProperties(
                            Duration.ofSeconds(1),
                            10,
                            Duration.ofSeconds(3),
                            Duration.ofMinutes(1),
                            0.02,
                            Duration.ofSeconds(40),
                            0.03,
                            Duration.ofMinutes(2),
                            0.1,
                            Duration.ofMinutes(5),
                            Duration.ofHours(2)));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "history.episode-gap=-1s",
                "history.longest-episode=0s",
                "history.half-life=1s",
                "history.week-half-life=1s",
                "history.episodes-half-life=0",
                "history.choice-half-life=0",
                "history.zone=Nowhere/Land",
                "shrinkage.own=0",
                "shrinkage.shared=0",
                "shrinkage.season=0",
                "shrinkage.context=0",
                "shrinkage.reliability=0",
                "recommendation.latency-critical=-1",
                "recommendation.balanced=-1",
                "recommendation.cost-optimised=-1",
                "recommendation.calm-load=-0.1",
                "recommendation.full-load=1.1",
                "recommendation.full-load-price=0.9",
                "recommendation.least-share=0",
                "recommendation.least-share=1.1",
                "recommendation.most-units=0",
                "recommendation.most-advice=0",
                "forecast.refresh-every=1ms",
                "forecast.refresh-at-most=0",
                "forecast.min-refresh=0s",
                "forecast.min-activity-recompute=-1s",
                "forecast.negligible=-0.1",
                "forecast.negligible=0.6",
                "forecast.renew-before=-1s",
                "forecast.least-move=0",
                "forecast.least-move=1.1",
                "forecast.demand-slack=-1s",
                "forecast.demand-move=0",
                "forecast.demand-renewal=0s",
                "forecast.memory-of-copies=0s",
            })
    void refusesWhatMakesNoSense(String setting) {
        runner.withPropertyValues(PREFIX + setting)
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties({
        HistoryProperties.class,
        ShrinkageProperties.class,
        RecommendationProperties.class,
        ForecastProperties.class
    })
    private static final class All {}
}
