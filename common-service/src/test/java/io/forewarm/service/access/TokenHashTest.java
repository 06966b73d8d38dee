package io.forewarm.service.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenHashTest {

    /** Of {@code printf %s abc | sha256sum}, which is also the first example of FIPS 180-4. */
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isWhatSha256sumPrints() {
        assertThat(TokenHash.of("abc").hex()).isEqualTo(OF_ABC);
        assertThat(TokenHash.parse(OF_ABC)).isEqualTo(TokenHash.of("abc")).hasSameHashCodeAs(TokenHash.of("abc"));
        assertThat(TokenHash.parse(OF_ABC)).isNotEqualTo(TokenHash.of("abd"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "a-token-by-mistake",
                "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a"
            })
    void saysWhatAHashIsWithoutRepeatingWhatMayBeAToken(String text) {
        assertThatThrownBy(() -> TokenHash.parse(text))
                .hasMessage("must be the 64 hexadecimal digits of a token's SHA-256, is another text of length "
                        + text.length());
    }

    @Test
    void showsOnlyItsBeginning() {
        assertThat(TokenHash.of("abc")).hasToString("ba7816bf...");
    }
}
