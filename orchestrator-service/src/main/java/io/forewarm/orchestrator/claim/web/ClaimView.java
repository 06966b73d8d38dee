package io.forewarm.orchestrator.claim.web;

import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.orchestrator.claim.Claim;
import io.forewarm.orchestrator.claim.ClaimStore;
import io.forewarm.orchestrator.claim.State;
import java.time.Instant;
import java.util.Optional;

/**
 * A claim for people.
 *
 * @param bundle what was asked for
 * @param servedBy bundle of the unit; another one if that stood in
 * @param launch what the claim met
 * @param until when the unit goes back by itself, as far as that is known now
 * @param waitSeconds how long the subject had to wait, as it was told then
 */
record ClaimView(
        String id,
        String unit,
        String tenant,
        String subject,
        String bundle,
        String servedBy,
        LaunchType launch,
        State state,
        double waitSeconds,
        String because,
        double probability,
        Instant at,
        Optional<Instant> readyAt,
        Optional<Instant> endedAt,
        Optional<Instant> until) {

    /** The answer to the claim itself: the same each time it is repeated, whatever has become of the unit since. */
    static ClaimView ofAnswer(Claim claim) {
        boolean warm = claim.answer().launch() == LaunchType.WARM;
        return of(claim, warm ? State.READY : State.STARTING, Optional.empty(), Optional.empty());
    }

    static ClaimView of(ClaimStore.Standing standing) {
        return of(standing.claim(), standing.state(), standing.readyAt(), standing.endedAt());
    }

    private static ClaimView of(Claim claim, State state, Optional<Instant> readyAt, Optional<Instant> endedAt) {
        return new ClaimView(
                claim.assignment().claim().value(),
                claim.unit().value(),
                claim.tenant().value(),
                claim.assignment().subject().value(),
                claim.wanted().value(),
                claim.served().value(),
                claim.answer().launch(),
                state,
                claim.answer().waiting().toNanos() / 1e9,
                claim.answer().because(),
                claim.answer().probability(),
                claim.at(),
                readyAt,
                endedAt,
                claim.until());
    }
}
