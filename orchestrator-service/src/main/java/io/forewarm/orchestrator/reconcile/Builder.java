package io.forewarm.orchestrator.reconcile;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.orchestrator.plan.Failures;
import io.forewarm.orchestrator.plan.PlanRules;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Talks to the backend during one pass, and keeps count of what fails: a bundle that failed once in this pass is left
 * alone for the rest of it, so that fifty refused orders are one failure and not fifty.
 */
final class Builder {

    private static final Logger LOGGER = LoggerFactory.getLogger(Builder.class);

    private final ResourceBackend backend;
    private final PassUnits units;
    private final FailureStore failures;
    private final Catalogue catalogue;
    private final Instant now;
    private final Map<BundleId, Failures> before;
    private final Set<BundleId> waiting = new HashSet<>();
    private final Set<BundleId> failed = new HashSet<>();
    private int troubles;

    Builder(
            PassUnits units,
            FailureStore failures,
            ResourceBackend backend,
            Catalogue catalogue,
            PlanRules.Pace pace,
            Instant now) {
        this.backend = backend;
        this.units = units;
        this.failures = failures;
        this.catalogue = catalogue;
        this.now = now;
        this.before = failures.all();
        before.forEach((bundle, row) -> {
            if (pace.waitUntil(row, now).isPresent()) {
                waiting.add(bundle);
            }
        });
    }

    int troubles() {
        return troubles;
    }

    /** How long units of the bundle take to start; nothing if it is not offered any more. */
    Duration startUpTime(BundleId bundle) {
        return catalogue.bundle(bundle).map(Bundle::startUpTime).orElse(Duration.ZERO);
    }

    /** Orders the unit, unless its bundle has to wait. Repeated in later passes until the backend takes it. */
    void order(Unit.Wanted unit) {
        var id = unit.origin().bundle();
        var bundle = catalogue.bundle(id);
        if (bundle.isEmpty() || waiting.contains(id)) {
            return;
        }
        try {
            backend.create(UnitOrder.of(unit.origin(), bundle.get()));
            units.advance(unit, unit.accepted(now));
        } catch (BackendException e) {
            if (e.reason() == BackendException.Reason.UNASKED) {
                unasked(e, unit);
                return;
            }
            trouble(e, unit, "unit cannot be ordered");
            failed(id);
            if (e.reason() == BackendException.Reason.ALERT) {
                units.advance(unit, unit.fail("refused", now));
            }
        }
    }

    /** Orders a unit that somebody waits for: no bundle has to wait here. Who waits in vain is told so. */
    void order(Unit.Claimed unit) {
        var bundle = catalogue.bundle(unit.origin().bundle());
        if (bundle.isEmpty()) {
            units.advance(unit, unit.release("not-offered", now));
            return;
        }
        try {
            backend.create(UnitOrder.of(unit.origin(), bundle.get()));
            backend.assign(unit.id(), unit.assignment());
            units.advance(unit, unit.accepted(now));
        } catch (BackendException e) {
            trouble(e, unit, "claimed unit cannot be ordered");
            if (e.reason() == BackendException.Reason.ALERT) {
                units.advance(unit, unit.release("refused", now));
            }
        }
    }

    /** A build went wrong: nothing more of this bundle for a while. */
    void failed(BundleId bundle) {
        waiting.add(bundle);
        if (failed.add(bundle)) {
            failures.failed(bundle, now);
        }
    }

    void worked(BundleId bundle) {
        if (before.containsKey(bundle) && !failed.contains(bundle)) {
            failures.worked(bundle);
        }
    }

    void assign(Unit.Claimed unit) {
        try {
            backend.assign(unit.id(), unit.assignment());
        } catch (BackendException e) {
            trouble(e, unit, "unit cannot be assigned");
        }
    }

    /** Whether the backend, asked about this very unit, says that it is gone. */
    boolean isLost(Unit.Claimed unit) {
        try {
            backend.assign(unit.id(), unit.assignment());
            return false;
        } catch (BackendException e) {
            return e.reason() == BackendException.Reason.LOST;
        }
    }

    /** What can't be deleted now is an orphan to the next pass, which tries again. */
    void delete(Unit unit) {
        try {
            backend.delete(unit.id());
        } catch (BackendException e) {
            if (e.reason() == BackendException.Reason.UNASKED) {
                unasked(e, unit);
                return;
            }
            trouble(e, unit, "unit cannot be deleted");
        }
    }

    /** Says nothing about the bundle: the next pass asks. */
    private static void unasked(BackendException e, Unit unit) {
        LOGGER.atDebug()
                .addKeyValue("unit", unit.id())
                .addKeyValue("cause", e.getMessage())
                .log("not asked in this pass");
    }

    private void trouble(BackendException e, Unit unit, String what) {
        troubles++;
        var level = e.reason() == BackendException.Reason.ALERT ? LOGGER.atError() : LOGGER.atWarn();
        level.addKeyValue("unit", unit.id())
                .addKeyValue("bundle", unit.origin().bundle())
                .addKeyValue("reason", e.reason().word())
                .addKeyValue("cause", e.getMessage())
                .log(what);
    }
}
