package io.forewarm.orchestrator.claim;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.Assignment;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A claim as it was decided; what becomes of it later is the unit's story.
 *
 * @param assignment the claim's own name, and whose it is
 * @param wanted the bundle that was asked for
 * @param served the bundle of the unit
 * @param until when the unit goes back by itself; empty if its subject gives it back
 * @param answer what the subject was told
 */
public record Claim(
        Assignment assignment,
        TenantId tenant,
        BundleId wanted,
        BundleId served,
        UnitId unit,
        Answer answer,
        Instant at,
        Optional<Instant> until) {

    /**
     * What a claim met.
     *
     * @param waiting how long the subject has to wait, as far as one can tell; zero for a warm unit
     * @param because in words
     * @param probability what the forecast behind the unit had said; 0 where there was none
     */
    public record Answer(LaunchType launch, Duration waiting, String because, double probability) {}
}
