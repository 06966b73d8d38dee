package io.forewarm.model.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import io.forewarm.model.Alphabet;
import io.forewarm.model.DnsLabel;

/** Name of one bundle, such as {@code java-large}; lower case, stable across releases. */
public record BundleId(@JsonValue String value) implements Comparable<BundleId> {

    public BundleId {
        if (!DnsLabel.is(value) || !Alphabet.LOWER_CASE.spells(value.substring(0, 1), 1, 1)) {
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
