package io.forewarm.sensor.source.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T08:00:00Z",
                "2026-03-02T08:00:00.1Z",
                "2026-03-02T08:00:00.012345Z",
                "2024-02-29T23:59:59.999999999Z",
                "2026-03-02T08:00:00+01:00",
                "2026-03-02t08:00:00z",
                "2026-03-02T24:00:00Z",
                "2026-12-31T23:59:60Z",
                "1969-12-31T23:59:59.5Z",
                "+12026-03-02T08:00:00Z",
                "0000-01-01T00:00:00Z",
            })
    void readsWhatTheLibraryReads(String text) {
        assertThat(Times.parse(text)).isEqualTo(Instant.parse(text));
    }

    @Test
    void readsWhatTheLibraryWrites() {
        var random = new Random(7);
        for (int each = 0; each < 1000; each++) {
            var instant = Instant.ofEpochSecond(random.nextLong(0, 253_402_300_800L), random.nextInt(1_000_000_000));

            assertThat(Times.parse(instant.toString())).isEqualTo(instant);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "2026-03-02",
                "2026-02-30T08:00:00Z",
                "2026-13-02T08:00:00Z",
                "2026-03-02T08:60:00Z",
                "2026-03-02T08:00:61Z",
                "2026-03-02T08:00:00.1234567890Z",
                "2026-03-02 08:00:00Z",
                "2026-03-02T08:00:00",
                "2026-03-02T08:00:0\u0661Z",
            })
    void refusesWhatTheLibraryRefuses(String text) {
        assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(DateTimeParseException.class);
    }
}
