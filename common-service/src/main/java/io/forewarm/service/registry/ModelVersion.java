package io.forewarm.service.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of one version, but for the model itself.
 *
 * @param schema see {@link FittedModel}
 * @param promotedAt when it came into use; absent if it never was
 * @param metrics JSON object
 */
public record ModelVersion(
        ModelId id,
        ModelState state,
        String schema,
        Instant from,
        Instant to,
        Instant fittedAt,
        Optional<Instant> promotedAt,
        String metrics) {}
