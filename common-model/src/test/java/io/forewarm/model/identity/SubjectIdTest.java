package io.forewarm.model.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectIdTest {

    @Test
    void isWrittenAsItsDigits() {
        var subject = new SubjectId("0123456789abcdef0123456789abcdef");

        assertThat(subject).hasToString("0123456789abcdef0123456789abcdef");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada.lovelace@example.com",
                "0123456789ABCDEF0123456789ABCDEF",
                "0123456789abcdef0123456789abcde",
                "0123456789abcdef0123456789abcdef0",
                "0123456789abcdef0123456789abcdef\n",
            })
    void keepsARealNameOutOfTheComplaint(String value) {
        assertThatThrownBy(() -> new SubjectId(value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("subject must be 32 lower-case hexadecimal digits");
    }
}
