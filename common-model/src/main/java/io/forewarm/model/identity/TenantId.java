package io.forewarm.model.identity;

import com.fasterxml.jackson.annotation.JsonValue;

/** Name of one customer organisation of the platform, such as {@code acme}; nothing crosses its border. */
public record TenantId(@JsonValue String value) {

    public TenantId {
        if (!value.matches("[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException("tenant must be a lower-case DNS label: '%s'".formatted(value));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
