package io.forewarm.orchestrator.unit;

import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.provisioning.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One unit in one state of its life; each state offers the steps that are legal from there and no others.
 *
 * <pre>
 * Wanted ─► Starting ─► Ready ─► Claimed ─► Released
 *    └──────────┴─────────┴─► Retired, Expired or Failed
 * </pre>
 *
 * <p>A unit that is built on demand begins as Claimed; one that is taken while it starts becomes ready as Claimed.
 */
public sealed interface Unit {

    Origin origin();

    default UnitId id() {
        return origin().id();
    }

    /** When it became ready; empty if it has not, or never did. */
    Optional<Instant> readyAt();

    /** Alive and nobody's: what the planner may count on and take back. */
    sealed interface Unclaimed extends Unit {

        /** Since when no forecast asks for it; empty while one does. */
        Optional<Instant> doubtedSince();

        /** When the backend took the order; empty if it has not. */
        Optional<Instant> acceptedAt();

        /** The same unit with or without a doubt. */
        Unclaimed doubted(Optional<Instant> since);

        /** Not needed any more. */
        default Retired retire(String reason, Instant now) {
            return new Retired(origin(), acceptedAt(), readyAt(), now, reason);
        }

        /** Built from a bundle that is not offered like this any more. */
        default Expired expire(Instant now) {
            return new Expired(origin(), acceptedAt(), readyAt(), now);
        }

        default Failed fail(String reason, Instant now) {
            return new Failed(origin(), acceptedAt(), readyAt(), now, reason);
        }
    }

    /** Ordered, and not yet accepted by the backend as far as we know. */
    record Wanted(Origin origin, Optional<Instant> doubtedSince) implements Unclaimed {

        public Starting accepted(Instant now) {
            return new Starting(origin, now, doubtedSince);
        }

        @Override
        public Wanted doubted(Optional<Instant> since) {
            return new Wanted(origin, since);
        }

        @Override
        public Optional<Instant> acceptedAt() {
            return Optional.empty();
        }

        @Override
        public Optional<Instant> readyAt() {
            return Optional.empty();
        }
    }

    /** The backend builds it. */
    record Starting(Origin origin, Instant since, Optional<Instant> doubtedSince) implements Unclaimed {

        public Ready ready(Instant now) {
            return new Ready(origin, since, now, doubtedSince);
        }

        public Claimed claim(Assignment assignment, Instant now) {
            return new Claimed(origin, assignment, now, Optional.of(since), Optional.empty());
        }

        @Override
        public Starting doubted(Optional<Instant> since) {
            return new Starting(origin, this.since, since);
        }

        @Override
        public Optional<Instant> acceptedAt() {
            return Optional.of(since);
        }

        @Override
        public Optional<Instant> readyAt() {
            return Optional.empty();
        }
    }

    /** Waits for its taker. */
    record Ready(Origin origin, Instant accepted, Instant since, Optional<Instant> doubtedSince) implements Unclaimed {

        public Claimed claim(Assignment assignment, Instant now) {
            return new Claimed(origin, assignment, now, Optional.of(accepted), Optional.of(since));
        }

        @Override
        public Ready doubted(Optional<Instant> since) {
            return new Ready(origin, accepted, this.since, since);
        }

        @Override
        public Optional<Instant> acceptedAt() {
            return Optional.of(accepted);
        }

        @Override
        public Optional<Instant> readyAt() {
            return Optional.of(since);
        }
    }

    /** Somebody's, ready or still being built. The planner never sees it. */
    record Claimed(
            Origin origin,
            Assignment assignment,
            Instant claimedAt,
            Optional<Instant> acceptedAt,
            Optional<Instant> readyAt)
            implements Unit {

        /** One that is built because of the claim itself. */
        public static Claimed onDemand(Origin origin, Assignment assignment) {
            return new Claimed(origin, assignment, origin.orderedAt(), Optional.empty(), Optional.empty());
        }

        public Claimed accepted(Instant now) {
            return new Claimed(origin, assignment, claimedAt, Optional.of(now), readyAt);
        }

        public Claimed ready(Instant now) {
            return new Claimed(origin, assignment, claimedAt, acceptedAt.or(() -> Optional.of(now)), Optional.of(now));
        }

        /** It was gone before its subject heard of it; the claim gets another one. */
        public Failed lose(Instant now) {
            return new Failed(origin, acceptedAt, readyAt, now, "lost");
        }

        /** Given back, or taken away by whatever the reason says. */
        public Released release(String reason, Instant now) {
            return new Released(origin, assignment, claimedAt, readyAt, now, reason);
        }
    }

    /** Over. */
    sealed interface Ended extends Unit {

        Instant endedAt();

        String reason();

        /** What the forecasts should learn from this end; empty where there is nothing to learn. */
        Optional<ProvisioningOutcome> outcome();
    }

    /** Nobody needed it. */
    record Retired(
            Origin origin, Optional<Instant> acceptedAt, Optional<Instant> readyAt, Instant endedAt, String reason)
            implements Ended {

        @Override
        public Optional<ProvisioningOutcome> outcome() {
            return Outcomes.wasted(this, acceptedAt);
        }
    }

    /** Nobody may have it any more. */
    record Expired(Origin origin, Optional<Instant> acceptedAt, Optional<Instant> readyAt, Instant endedAt)
            implements Ended {

        @Override
        public String reason() {
            return "outdated";
        }

        @Override
        public Optional<ProvisioningOutcome> outcome() {
            return Outcomes.wasted(this, acceptedAt);
        }
    }

    /** Could not be built, or broke while nobody had it. */
    record Failed(
            Origin origin, Optional<Instant> acceptedAt, Optional<Instant> readyAt, Instant endedAt, String reason)
            implements Ended {

        @Override
        public Optional<ProvisioningOutcome> outcome() {
            return Optional.of(Outcomes.broken(this));
        }
    }

    /** Was somebody's and is no more; it is never handed out again. */
    record Released(
            Origin origin,
            Assignment assignment,
            Instant claimedAt,
            Optional<Instant> readyAt,
            Instant endedAt,
            String reason)
            implements Ended {

        /** By whom has it. */
        public static final String GIVEN_BACK = "released";

        /** Its claim had an end, and that has come. */
        public static final String TIME_OVER = "time-over";

        private static final Set<String> AS_WISHED = Set.of(GIVEN_BACK, TIME_OVER);

        @Override
        public Optional<ProvisioningOutcome> outcome() {
            return readyAt.isPresent() || AS_WISHED.contains(reason)
                    ? Optional.empty()
                    : Optional.of(Outcomes.broken(this));
        }
    }

    /** How long it was ready and nobody's, up to now or to the end of that. */
    default Duration idle(Instant now) {
        Instant until =
                switch (this) {
                    case Unclaimed _ -> now;
                    case Claimed claimed -> claimed.claimedAt();
                    case Released released -> released.claimedAt();
                    case Ended ended -> ended.endedAt();
                };
        return readyAt()
                .filter(until::isAfter)
                .map(from -> Duration.between(from, until))
                .orElse(Duration.ZERO);
    }
}
