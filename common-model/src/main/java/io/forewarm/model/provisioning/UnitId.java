package io.forewarm.model.provisioning;

import com.fasterxml.jackson.annotation.JsonValue;
import io.forewarm.model.DnsLabel;

/** One warm unit, wherever it lives; a name that is legal for a Kubernetes object. */
public record UnitId(@JsonValue String value) {

    public UnitId {
        if (!DnsLabel.is(value)) {
            throw new IllegalArgumentException("unit id must be a lower-case DNS label: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
