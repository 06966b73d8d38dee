package io.forewarm.sensor.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResolveTokenTest {

    @ParameterizedTest
    @CsvSource({
        "Bearer the token, true",
        "bearer the token, true",
        "Bearer the token and more, false",
        "Bearer the, false",
        "Basic the token, false",
        "the token, false",
        "'', false",
    })
    void onlyTheWholeTokenWithItsSchemeCounts(String authorization, boolean shown) {
        assertThat(ResolveToken.of("the token").isShownBy(authorization)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer ", "Bearer", "Bearer null"})
    void withoutATokenNobodyMay(String authorization) {
        assertThat(ResolveToken.NONE.isShownBy(authorization)).isFalse();
    }
}
