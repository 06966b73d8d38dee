package io.forewarm.model.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import io.forewarm.model.Alphabet;

/**
 * One user under a pseudonym: the first 128 bits, in lower-case hexadecimal, of a keyed hash of tenant and user id.
 * Different tenants have different keys, so a subject also stands for its tenant.
 */
public record SubjectId(@JsonValue String value) {

    public SubjectId {
        if (!Alphabet.HEX.spells(value, 32, 32)) {
            // The value itself may be somebody's real name that got here by mistake: keep it out of logs.
            throw new IllegalArgumentException("subject must be 32 lower-case hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
