package io.forewarm.model.activity;

import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of an activity event: the same whenever the source delivers the same thing again. */
public record EventId(@JsonValue String value) {

    public EventId {
        if (!value.matches("[A-Za-z0-9._:-]{1,128}")) {
            throw new IllegalArgumentException(
                    "event id must be 1 to 128 of A-Z a-z 0-9 . _ : -, was of length " + value.length());
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
