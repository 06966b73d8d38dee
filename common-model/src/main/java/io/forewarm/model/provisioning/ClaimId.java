package io.forewarm.model.provisioning;

import com.fasterxml.jackson.annotation.JsonValue;

/** One claim of a subject. */
public record ClaimId(@JsonValue String value) {

    public ClaimId {
        if (!value.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException("claim id must be a lower-case DNS label: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
