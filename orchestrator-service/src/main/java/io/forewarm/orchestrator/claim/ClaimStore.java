package io.forewarm.orchestrator.claim;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.orchestrator.unit.Cursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Claims and their keys. */
public interface ClaimStore {

    /** Who used a key first, and for what. */
    record KeyUse(ClaimId claim, String fingerprint) {}

    /**
     * Uses the key for this claim. If another request with the key is being decided, this waits until that is over.
     *
     * @return the earlier use; empty if this is the first
     */
    Optional<KeyUse> useKey(ClaimRequest request, String key, ClaimId claim, Instant now);

    /** Whether the subject may claim, that is, was not erased; if so, it will not be before the transaction ends. */
    boolean admits(SubjectId subject);

    /** Writes down the claim and what is told of it, of a subject that was admitted, in one request. */
    void add(Claim claim, ProvisioningOutcome outcome);

    /** Puts another unit and answer in the place of those that the claim had. */
    void replace(Claim claim);

    Optional<Claim> find(ClaimId id);

    /** What is known about a claim now. */
    record Standing(Claim claim, State state, Optional<Instant> readyAt, Optional<Instant> endedAt) {}

    Optional<Standing> standing(ClaimId id);

    /**
     * Puts the end of a claim off to this time, unless it is later already, or there is none. Repeating it is harmless.
     */
    void extend(ClaimId id, Instant until);

    /** Claims that have a unit although their time is over, the first ones first. */
    List<ClaimId> overdue(Instant now, int limit);

    /** At most one more than the limit, the newest first. */
    List<Standing> list(Query query);

    /**
     * Which claims are asked for.
     *
     * @param after continue behind this place
     */
    record Query(
            Optional<TenantId> tenant, Optional<SubjectId> subject, Optional<State> state, Cursor after, int limit) {}
}
