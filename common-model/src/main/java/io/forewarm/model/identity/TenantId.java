package io.forewarm.model.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import io.forewarm.model.DnsLabel;

/** Name of one customer organisation of the platform, such as {@code acme}; nothing crosses its border. */
public record TenantId(@JsonValue String value) {

    public TenantId {
        if (!DnsLabel.is(value)) {
            // The value itself may be somebody's real name that got here by mistake: keep it out of answers and logs.
            throw new IllegalArgumentException("tenant must be a lower-case DNS label");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
