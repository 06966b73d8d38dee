package io.forewarm.model.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;

/** Name of one bundle, such as {@code java-large}; lower case, stable across releases. */
public record BundleId(@JsonValue String value) implements Comparable<BundleId> {

    public BundleId {
        if (!value.matches("[a-z]([-a-z0-9]{0,61}[a-z0-9])?")) {
            throw new IllegalArgumentException("bundle must be a lower-case DNS label: '%s'".formatted(value));
        }
    }

    @Override
    public int compareTo(BundleId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
