package io.forewarm.service.registry;

import java.time.Instant;
import java.util.Arrays;

/**
 * A model as it comes from its fit.
 *
 * @param kind see {@link ModelId}
 * @param schema hash of what it is asked with, such as the names of its columns in their order: a service uses a model
 *     only if that is the same as its own
 * @param from begin of the data that it was fitted to and judged by; inclusive
 * @param to end of that; exclusive
 * @param fittedAt when the fit was finished
 * @param metrics JSON object of what it scored on the newest part of the data, and what the one in use scored there
 * @param payload all that is needed to use it, in the kind's own format
 */
@SuppressWarnings("ArrayRecordComponent") // Copied in and out; nobody compares payloads.
public record FittedModel(
        String kind, String schema, Instant from, Instant to, Instant fittedAt, String metrics, byte[] payload) {

    public FittedModel {
        ModelId.requireKind(kind);
        if (!schema.matches("[0-9a-f]{16}")) {
            throw new IllegalArgumentException(
                    "schema must be 16 lower-case hexadecimal digits: '%s'".formatted(schema));
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("to must not be before from: %s, %s".formatted(to, from));
        }
        payload = payload.clone();
    }

    @Override
    public byte[] payload() {
        return payload.clone();
    }

    @Override
    public String toString() {
        return "%s fitted at %s to data from %s to %s, %d bytes, hash %08x"
                .formatted(kind, fittedAt, from, to, payload.length, Arrays.hashCode(payload));
    }
}
