package io.forewarm.orchestrator.claim;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody wants a unit.
 *
 * @param until when the unit goes back by itself unless that is extended; empty if the subject gives it back
 * @param key under which a repetition is recognised; empty if none is expected
 */
public record ClaimRequest(
        TenantId tenant, SubjectId subject, Bundle bundle, Optional<Instant> until, Optional<String> key) {

    /** A claim without an end. */
    public ClaimRequest(TenantId tenant, SubjectId subject, Bundle bundle, Optional<String> key) {
        this(tenant, subject, bundle, Optional.empty(), key);
    }

    public ClaimRequest {
        if (key.filter(text -> text.isBlank() || text.length() > 200).isPresent()) {
            throw new IllegalArgumentException("Idempotency-Key must have 1 to 200 characters");
        }
    }

    /** Same for requests that ask for the same. */
    public String fingerprint() {
        return "%s/%s".formatted(subject, bundle.id());
    }
}
