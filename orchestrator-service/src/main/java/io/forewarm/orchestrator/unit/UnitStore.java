package io.forewarm.orchestrator.unit;

import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.UnitId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What we believe to exist. The truth about who owns a unit is here, not in the backend. */
public interface UnitStore {

    /** Remembers new units, all or none. */
    void add(List<? extends Unit> units);

    /** All units that are not over. */
    List<Unit> live();

    /** Those of the units that we know to be over. */
    Set<UnitId> over(Collection<UnitId> units);

    /**
     * Takes one step, together with the outcome that an end brings, if the unit still is in the state the step starts
     * from.
     *
     * @return whether it was; if not, somebody else was faster and nothing is changed
     */
    boolean advance(Unit from, Unit to);

    /**
     * Takes the best unit there is for a claim, in one write; two takers never get the same one, and a subject that was
     * erased gets none.
     */
    Optional<Unit.Claimed> take(Wish wish, Assignment assignment, Instant now);

    /** The unit of a claim, unless it is over. */
    Optional<Unit.Claimed> claimedBy(ClaimId claim);
}
