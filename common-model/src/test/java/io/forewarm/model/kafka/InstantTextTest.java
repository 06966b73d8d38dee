package io.forewarm.model.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InstantTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T08:00:00Z",
                "2026-03-02T08:00:00.1Z",
                "2026-03-02T08:00:00.012345Z",
                "2026-03-02T08:00:00.000000001Z",
                "1969-12-31T23:59:59.999Z",
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z",
                "9999-12-31T23:59:59.999999999Z",
                "+10000-01-01T00:00:00Z",
                "+1000000000-12-31T23:59:59.999999999Z",
            })
    void isWhatTheLibraryWrites(String text) {
        var instant = Instant.parse(text);

        assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
        assertThat(InstantText.read(text)).isEqualTo(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-03-02",
                "2026-03-02T08:00:00",
                "2026-13-02T08:00:00Z",
                "2026-02-30T08:00:00Z",
                "2026-03-02T25:00:00Z",
                "2026-03-02T08:00:00,5Z",
                "2026-03-02T08:00:00.5.Z",
                "2026-03-02T08:00:00.0123456789Z",
                "2026-03-02 08:00:00Z",
            })
    void whatIsNoTimeIsRefusedAsByTheLibrary(String text) {
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> Instant.parse(text));
        assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> InstantText.read(text));
    }

    @Test
    void isWhatTheLibraryWritesAtAnyTime() {
        var random = new Random(7);
        for (int each = 0; each < 10_000; each++) {
            var instant = Instant.ofEpochSecond(
                    random.nextLong(-80_000_000_000L, 300_000_000_000L), random.nextInt(1000) * 1_000_000L);

            assertThat(InstantText.of(instant)).isEqualTo(instant.toString());
            assertThat(InstantText.read(instant.toString())).isEqualTo(instant);
        }
    }
}
