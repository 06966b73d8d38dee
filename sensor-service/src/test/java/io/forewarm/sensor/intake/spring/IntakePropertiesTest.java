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
                        DataSize.ofMegabytes(128),
                        Duration.ofSeconds(30),
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
                Map.ofEntries(
                        Map.entry("max-body", "1MB"),
                        Map.entry("max-inflated-body", "2MB"),
                        Map.entry("max-bodies", "11MB"),
                        Map.entry("read-within", "12s"),
                        Map.entry("max-items", "3"),
                        Map.entry("max-in-flight", "4"),
                        Map.entry("acknowledge-within", "5s"),
                        Map.entry("retry-after", "6s"),
                        Map.entry("max-ahead", "7m"),
                        Map.entry("remember-for", "8h"),
                        Map.entry("remember-at-most", "9"),
                        Map.entry("restore-every", "10s")));

        assertThat(properties)
                .isEqualTo(new IntakeProperties(
                        DataSize.ofMegabytes(1),
                        DataSize.ofMegabytes(2),
                        DataSize.ofMegabytes(11),
                        Duration.ofSeconds(12),
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
