package io.forewarm.model.activity;

import com.fasterxml.jackson.annotation.JsonValue;
import io.forewarm.model.Alphabet;

/** Identity of an activity event: the same whenever the source delivers the same thing again. */
public record EventId(@JsonValue String value) {

    private static final Alphabet CHARACTERS = Alphabet.LETTERS_AND_DIGITS.and("._:-");

    public EventId {
        if (!CHARACTERS.spells(value, 1, 128)) {
            throw new IllegalArgumentException(
                    "event id must be 1 to 128 of A-Z a-z 0-9 . _ : -, was of length " + value.length());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
