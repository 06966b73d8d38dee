package io.forewarm.sensor.source.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderValueTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain                      | plain",
                "Euro%20%E2%82%AC%20%F0%9F%98%80 | Euro € 😀",
                "100%                       | 100%",
                "%zz%41                     | %zzA",
                "\"in \\\"quotes\\\"\"      | in \"quotes\"",
                "\"                         | \"",
            })
    void isWhatWasMeant(String header, String text) {
        assertThat(HeaderValue.decoded(header)).isEqualTo(text);
    }
}
