package io.forewarm.orchestrator.claim;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.orchestrator.ledger.OutcomeLog;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.OrderReason;
import io.forewarm.orchestrator.unit.Origin;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.Revision;
import io.forewarm.orchestrator.unit.Transactions;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.UnitIds;
import io.forewarm.orchestrator.unit.UnitOrder;
import io.forewarm.orchestrator.unit.UnitStore;
import io.forewarm.orchestrator.unit.Wish;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives units to subjects. The database decides, in one transaction; the backend is told afterwards, and if that fails
 * or this process dies in between, the reconciler does it. A unit that is built because of a claim waits for nothing
 * that is built on speculation: it is ordered here and now.
 */
public final class Claims {

    private static final Logger LOGGER = LoggerFactory.getLogger(Claims.class);

    /** Most claims that are ended at a time; the rest waits for the next time. */
    private static final int AT_ONCE = 200;

    private final Stores stores;
    private final ResourceBackend backend;
    private final Catalogue catalogue;
    private final UnitIds ids;

    /** What is written down, and how it is written down together. */
    public record Stores(ClaimStore claims, UnitStore units, OutcomeLog outcomes, Transactions transactions) {}

    public Claims(Stores stores, ResourceBackend backend, Catalogue catalogue, UnitIds ids) {
        this.stores = stores;
        this.backend = backend;
        this.catalogue = catalogue;
        this.ids = ids;
    }

    /** Gives the subject the best unit there is, or has one built. */
    public ClaimResult claim(ClaimRequest request, Instant now) {
        var id = new ClaimId("claim-" + ids.randomPart());
        var decision = stores.transactions().inOne(() -> decide(request, id, now));
        // Each turn takes a unit off the stock, and what is built for the claim itself is never given up here.
        while (decision.unit().isPresent() && tellBackend(decision.unit().get(), now) == Told.LOST) {
            var lost = decision.unit().get();
            decision = stores.transactions().inOne(() -> exchange(request, lost, now));
        }
        return decision.result();
    }

    /** What was decided, and the unit that the backend has to hear of. */
    private record Decision(ClaimResult result, Optional<Unit.Claimed> unit) {}

    private static final Decision ERASED = new Decision(new ClaimResult.SubjectErased(), Optional.empty());

    private Decision decide(ClaimRequest request, ClaimId id, Instant now) {
        if (request.key().isPresent()) {
            if (!stores.claims().admits(request.subject())) {
                return ERASED;
            }
            var earlier = request.key().flatMap(key -> stores.claims().useKey(request, key, id, now));
            if (earlier.isPresent()) {
                return new Decision(repeat(request, earlier.get()), Optional.empty());
            }
        }
        var assignment = new Assignment(id, request.subject());
        // Taking admits by itself, which spares nearly all claims the question.
        var taken = take(request, assignment, now);
        if (taken.isEmpty() && !stores.claims().admits(request.subject())) {
            return ERASED;
        }
        var unit = taken.orElseGet(() -> onDemand(request, assignment, now));
        var claim = toClaim(request, unit, now);
        stores.claims().add(claim, toOutcome(claim, unit, now));
        return new Decision(new ClaimResult.Granted(claim), Optional.of(unit));
    }

    /**
     * Gives the claim another unit before its subject has heard of the one that is lost. If the reconciler was faster
     * and has ended the claim, that stays so.
     */
    private Decision exchange(ClaimRequest request, Unit.Claimed lost, Instant now) {
        if (!stores.units().advance(lost, lost.lose(now))) {
            return new Decision(new ClaimResult.Granted(toClaim(request, lost, now)), Optional.empty());
        }
        var unit = take(request, lost.assignment(), now).orElseGet(() -> onDemand(request, lost.assignment(), now));
        var claim = toClaim(request, unit, now);
        stores.claims().replace(claim);
        stores.outcomes().withdraw(claim.assignment().claim());
        stores.outcomes().append(toOutcome(claim, unit, now));
        return new Decision(new ClaimResult.Granted(claim), Optional.of(unit));
    }

    private Optional<Unit.Claimed> take(ClaimRequest request, Assignment assignment, Instant now) {
        return stores.units().take(Wish.of(request.tenant(), request.bundle(), catalogue), assignment, now);
    }

    private ClaimResult repeat(ClaimRequest request, ClaimStore.KeyUse earlier) {
        if (!earlier.fingerprint().equals(request.fingerprint())) {
            return new ClaimResult.KeyReused();
        }
        return stores.claims()
                .find(earlier.claim())
                .<ClaimResult>map(ClaimResult.Repeated::new)
                .orElseThrow(() -> new IllegalStateException("key without its claim: " + earlier.claim()));
    }

    private Unit.Claimed onDemand(ClaimRequest request, Assignment assignment, Instant now) {
        var bundle = request.bundle();
        var unit = Unit.Claimed.onDemand(
                new Origin(
                        ids.next(bundle.id()),
                        request.tenant(),
                        bundle.id(),
                        Revision.of(bundle),
                        new Purpose.OnDemand(request.subject()),
                        bundle.pricePerHour(),
                        new OrderReason(0, now, "asked for"),
                        now),
                assignment);
        stores.units().add(List.of(unit));
        return unit;
    }

    private Claim toClaim(ClaimRequest request, Unit.Claimed unit, Instant now) {
        return new Claim(
                unit.assignment(),
                request.tenant(),
                request.bundle().id(),
                unit.origin().bundle(),
                unit.id(),
                answer(request.bundle(), unit, now),
                now,
                request.until());
    }

    private static Claim.Answer answer(Bundle wanted, Unit.Claimed unit, Instant now) {
        var origin = unit.origin();
        double probability = origin.reason().probability();
        if (origin.purpose() instanceof Purpose.OnDemand) {
            return new Claim.Answer(
                    LaunchType.COLD, wanted.startUpTime(), "nothing was there, so it is built now", probability);
        }
        var whose = origin.purpose() instanceof Purpose.Pooled ? "from the pool" : "kept for you";
        if (unit.readyAt().isEmpty()) {
            var left = Duration.between(now, origin.orderedAt().plus(wanted.startUpTime()));
            var wait = left.isNegative() ? Duration.ZERO : left;
            return new Claim.Answer(
                    LaunchType.PARTIAL, wait, "%s, still starting: %s".formatted(whose, why(origin)), probability);
        }
        var which = origin.bundle().equals(wanted.id()) ? "" : " in place of " + wanted.id();
        return new Claim.Answer(
                LaunchType.WARM, Duration.ZERO, "%s%s, ready: %s".formatted(whose, which, why(origin)), probability);
    }

    private static String why(Origin origin) {
        return origin.reason().because();
    }

    private static ProvisioningOutcome toOutcome(Claim claim, Unit.Claimed unit, Instant now) {
        return new ProvisioningOutcome.Claimed(
                claim.tenant(),
                claim.assignment().subject(),
                claim.served(),
                now,
                claim.assignment().claim(),
                claim.unit(),
                claim.answer().launch(),
                claim.answer().waiting(),
                unit.idle(now),
                claim.answer().probability());
    }

    /** What came of telling the backend. */
    private enum Told {
        /** It knows, or will be told again by the reconciler. */
        OR_WILL_BE,
        /** It does not have the unit any more. */
        LOST
    }

    private Told tellBackend(Unit.Claimed unit, Instant now) {
        boolean fresh = unit.origin().purpose() instanceof Purpose.OnDemand;
        try {
            if (fresh) {
                var bundle = catalogue.bundle(unit.origin().bundle()).orElseThrow();
                backend.create(UnitOrder.of(unit.origin(), bundle));
                backend.assign(unit.id(), unit.assignment());
                stores.units().advance(unit, unit.accepted(now));
            } else {
                backend.assign(unit.id(), unit.assignment());
            }
        } catch (BackendException e) {
            LOGGER.atWarn()
                    .setCause(e)
                    .addKeyValue("unit", unit.id())
                    .addKeyValue("reason", e.reason().word())
                    .log("backend did not follow the claim yet");
            return e.reason() == BackendException.Reason.LOST && !fresh ? Told.LOST : Told.OR_WILL_BE;
        }
        return Told.OR_WILL_BE;
    }

    /**
     * Gives the unit back; it is deleted and never handed out again. Repeating that changes nothing.
     *
     * @return how the claim stands afterwards; empty if there is no such claim
     */
    public Optional<ClaimStore.Standing> release(ClaimId id, Instant now) {
        end(id, Unit.Released.GIVEN_BACK, now);
        return stores.claims().standing(id);
    }

    private void end(ClaimId id, String reason, Instant now) {
        stores.units().claimedBy(id).ifPresent(unit -> {
            if (stores.units().advance(unit, unit.release(reason, now))) {
                delete(unit);
            }
        });
    }

    /**
     * Puts the end of a claim off; one that is later already, or has no end, stays as it is, and so does one that is
     * over. Repeating that changes nothing.
     *
     * @return how the claim stands afterwards; empty if there is no such claim
     */
    public Optional<ClaimStore.Standing> extend(ClaimId id, Instant until) {
        stores.claims().extend(id, until);
        return stores.claims().standing(id);
    }

    /** Gives units back whose claims had an end that has come. On any replica, and on several at once. */
    public void endOverdue(Instant now) {
        stores.claims().overdue(now, AT_ONCE).forEach(id -> end(id, Unit.Released.TIME_OVER, now));
    }

    private void delete(Unit.Claimed unit) {
        try {
            backend.delete(unit.id());
        } catch (BackendException e) {
            LOGGER.atWarn().setCause(e).addKeyValue("unit", unit.id()).log("unit cannot be deleted yet");
        }
    }
}
