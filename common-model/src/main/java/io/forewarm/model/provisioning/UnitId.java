package io.forewarm.model.provisioning;

import com.fasterxml.jackson.annotation.JsonValue;

/** One warm unit, wherever it lives; a name that is legal for a Kubernetes object. */
public record UnitId(@JsonValue String value) {

    public UnitId {
        if (!value.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException("unit id must be a lower-case DNS label: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
