package io.forewarm.sensor.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({
        "1500m,  1.5",
        "0.1,    0.1",
        ".5,     0.5",
        "2,      2",
        "1e3,    1000",
        "1E3,    1000",
        "12e-1,  1.2",
        "128M,   128000000",
        "1Ki,    1024",
        "1Ti,    1099511627776",
        "2k,     2000",
        "100n,   0.0000001",
        "1E,     1e18",
    })
    void readsAllFormsThatKubernetesWrites(String text, double value) {
        assertThat(Quantity.parse(text).orElseThrow().toDouble()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "-1", "1 Gi", "1KiB", "1e", "1e100", "0x10", "1Qi", "NaN"})
    void refusesWhatIsNoQuantity(String text) {
        assertThat(Quantity.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1Mi, 1", "1, 1", "0, 0", "1025Ki, 2", "128M, 123"})
    void roundsMemoryUpToWholeMebibytes(String text, long mib) {
        assertThat(Quantity.parse(text).orElseThrow().toMib()).isEqualTo(mib);
    }

    @Test
    void staysWithinItsTypeHoweverMuchIsAskedFor() {
        var huge = Quantity.parse("1e99").orElseThrow();

        assertThat(huge.toMib()).isEqualTo(Long.MAX_VALUE);
        assertThat(huge.toCount()).isEqualTo(Integer.MAX_VALUE);
    }
}
