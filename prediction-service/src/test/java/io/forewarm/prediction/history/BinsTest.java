package io.forewarm.prediction.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinsTest {

    @Property
    void anAgeLiesInItsBin(@ForAll @LongRange(min = 0, max = 40L * 86_400_000) long millis) {
        int bin = AgeBins.bin(Duration.ofMillis(millis));

        assertThat(millis / 1000.0).isGreaterThanOrEqualTo(AgeBins.lowerSeconds(bin));
        assertThat(bin == AgeBins.COUNT - 1 || millis / 1000.0 < AgeBins.upperSeconds(bin))
                .isTrue();
    }

    @Property
    void aBinOfSizesIsNeverTooSmallAndHardlyTooLarge(@ForAll @DoubleRange(min = 0.01, max = 1e9) double size) {
        double read = SizeBins.size(SizeBins.bin(size));

        assertThat(read).isBetween(size * (1 - 1e-9), size * 1.0906);
    }

    @Property
    void fewUnitsAreExact(@ForAll @IntRange(min = 1, max = 14) int units) {
        assertThat(SizeBins.whole(SizeBins.bin(units))).isEqualTo(units);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T00:00:00Z, UTC,           0",
        "2026-03-02T09:59:59Z, UTC,           9",
        "2026-03-08T23:00:00Z, UTC,           167",
        "2026-03-01T23:30:00Z, Europe/Berlin, 0",
    })
    void theWeekBeginsOnMondayInItsZone(String at, String zone, int hour) {
        assertThat(WeekHours.hour(Instant.parse(at), ZoneId.of(zone))).isEqualTo(hour);
    }
}
