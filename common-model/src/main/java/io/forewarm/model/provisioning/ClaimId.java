package io.forewarm.model.provisioning;

import com.fasterxml.jackson.annotation.JsonValue;
import io.forewarm.model.DnsLabel;

/** One claim of a subject. */
public record ClaimId(@JsonValue String value) {

    public ClaimId {
        if (!DnsLabel.is(value)) {
            throw new IllegalArgumentException("claim id must be a lower-case DNS label: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
