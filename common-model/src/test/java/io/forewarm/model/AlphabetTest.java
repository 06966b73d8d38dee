package io.forewarm.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {

    private static final Alphabet IDENTIFIER = Alphabet.LETTERS_AND_DIGITS.and("._:-");

    @Test
    void hasTheSameCharactersAsThePattern() {
        var pattern = Pattern.compile("[A-Za-z0-9._:-]");

        assertThat(IntStream.rangeClosed(0, Character.MAX_VALUE).mapToObj(Character::toString))
                .allSatisfy(text -> assertThat(IDENTIFIER.spells(text, 1, 1))
                        .isEqualTo(pattern.matcher(text).matches()));
    }

    @ParameterizedTest
    @CsvSource({"'', false", "a, true", "abc, true", "abcd, false", "ab\u00e9, false", "a b, false"})
    void spellsOnlyTextsOfTheRightLength(String text, boolean spelt) {
        assertThat(IDENTIFIER.spells(text, 1, 3)).isEqualTo(spelt);
    }

    @Test
    void knowsOnlyAscii() {
        assertThatThrownBy(() -> Alphabet.HEX.and("\u00e9")).isInstanceOf(IllegalArgumentException.class);
    }
}
