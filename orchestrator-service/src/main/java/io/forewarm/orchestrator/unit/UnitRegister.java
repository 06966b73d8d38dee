package io.forewarm.orchestrator.unit;

import io.forewarm.model.Word;
import io.forewarm.model.identity.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Units for people, past ones included. */
public interface UnitRegister {

    /**
     * Which units are asked for.
     *
     * @param after continue behind this place
     */
    record Query(Optional<TenantId> tenant, Optional<State> state, Cursor after, int limit) {}

    /** At most one more than the limit, the newest first. */
    List<Entry> find(Query query, Instant now);

    /** State of a unit over its whole life. */
    enum State implements Word {
        WANTED,
        STARTING,
        READY,
        CLAIMED,
        RELEASED,
        RETIRED,
        EXPIRED,
        FAILED
    }

    /** What a unit was good for. */
    enum Worth implements Word {
        /** Not known yet. */
        OPEN,
        /** It was ready when somebody came. */
        HIT,
        /** It was being built when somebody came. */
        PARTIAL,
        /** Nobody came. */
        WASTE,
        /** It could not be built, or broke. */
        BROKEN,
        /** It was built because somebody had come: nothing had been foreseen. */
        MISS
    }

    /**
     * A unit's line in the ledger.
     *
     * @param purpose dedicated, pooled or on-demand
     * @param subject for whom it was built
     * @param probability what the forecast behind it had said; 0 where there was none
     * @param because what the forecast had said, in words
     * @param idleSeconds how long it was ready and nobody's
     * @param idleCost what that cost, in the catalogue's currency
     */
    record Entry(
            String id,
            String tenant,
            String bundle,
            String purpose,
            Optional<String> subject,
            State state,
            Worth outcome,
            double probability,
            String because,
            double pricePerHour,
            double idleSeconds,
            double idleCost,
            Instant orderedAt,
            Optional<Instant> readyAt,
            Optional<Instant> claimedAt,
            Optional<Instant> endedAt,
            Optional<String> endReason,
            Optional<String> claim) {}
}
