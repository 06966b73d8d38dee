package io.forewarm.sensor.intake.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.BoundSettings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class IntakePropertiesTest {

    private static final String PREFIX = "forewarm.sensor.intake";

    @Test
    void hasDefaults() {
        var properties = BoundSettings.read(IntakeProperties.class, PREFIX, Map.of());

        assertThat(properties)
                .isEqualTo(new IntakeProperties(
                        DataSize.ofMegabytes(10),
                        DataSize.ofMegabytes(40),
                        10_000,
                        50_000,
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        200_000,
                        Duration.ofSeconds(5)));
    }

    @Test
    void everySettingHasItsKey() {
        var properties = BoundSettings.read(
                IntakeProperties.class,
                PREFIX,
                Map.of(
                        "max-body", "1MB",
                        "max-inflated-body", "2MB",
                        "max-items", "3",
                        "max-in-flight", "4",
                        "acknowledge-within", "5s",
                        "retry-after", "6s",
                        "max-ahead", "7m",
                        "remember-for", "8h",
                        "remember-at-most", "9",
                        "restore-every", "10s"));

        assertThat(properties)
                .isEqualTo(new IntakeProperties(
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(2),
                        3,
                        4,
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(6),
                        Duration.ofMinutes(7),
                        Duration.ofHours(8),
                        9,
                        Duration.ofSeconds(10)));
    }
}
