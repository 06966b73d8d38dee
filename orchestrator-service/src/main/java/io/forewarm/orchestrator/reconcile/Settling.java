package io.forewarm.orchestrator.reconcile;

import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Ownership;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import io.forewarm.orchestrator.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Brings what we believe about a unit in line with what the backend has.
 *
 * @param rules how long things may take
 */
record Settling(PassUnits units, Builder builder, Reconciler.Rules rules, Instant now) {

    void settle(Unit unit, @Nullable ObservedUnit observed) {
        switch (unit) {
            // Also when the backend shows it: whoever ordered it may have died half-way.
            case Unit.Wanted wanted -> builder.order(wanted);
            case Unit.Starting starting -> settle(starting, observed);
            case Unit.Ready ready -> settle(ready, observed);
            case Unit.Claimed claimed -> settle(claimed, observed);
            case Unit.Ended _ -> {
                // Over: whatever the backend still has of it is an orphan.
            }
        }
    }

    private void settle(Unit.Starting unit, @Nullable ObservedUnit observed) {
        if (observed != null && observed.phase() == Phase.READY) {
            units.advance(unit, unit.ready(now));
            builder.worked(unit.origin().bundle());
            return;
        }
        trouble(observed, unit.since()).or(() -> overdue(unit)).ifPresent(reason -> fail(unit, reason));
    }

    /** What takes many times as long as it should hangs, and holds a place among those that are being built. */
    private Optional<String> overdue(Unit.Starting unit) {
        var due = builder.startUpTime(unit.origin().bundle()).multipliedBy(rules.startPatience());
        return now.isBefore(unit.since().plus(rules.lostAfter()).plus(due)) ? Optional.empty() : Optional.of("overdue");
    }

    private void settle(Unit.Ready unit, @Nullable ObservedUnit observed) {
        trouble(observed, unit.since()).ifPresent(reason -> fail(unit, reason));
    }

    private void fail(Unit.Unclaimed unit, String reason) {
        if (units.advance(unit, unit.fail(reason, now))) {
            builder.failed(unit.origin().bundle());
            builder.delete(unit);
        }
    }

    private void settle(Unit.Claimed unit, @Nullable ObservedUnit observed) {
        if (unit.acceptedAt().isEmpty()) {
            builder.order(unit);
            return;
        }
        var trouble = trouble(observed, unit.acceptedAt().orElseThrow());
        // What is in use and breaks is its user's to judge: only a build that fails, or what is gone, ends here.
        if (trouble.isPresent() && (unit.readyAt().isEmpty() || isGone(observed))) {
            // A list may be old, and a clock may have jumped: what somebody has is not given up on that alone.
            if (observed == null && !builder.isLost(unit)) {
                return;
            }
            if (units.advance(unit, unit.release(trouble.get(), now))) {
                builder.delete(unit);
            }
            return;
        }
        if (observed != null) {
            if (observed.ownership() == Ownership.WARM) {
                builder.assign(unit);
            }
            if (observed.phase() == Phase.READY && unit.readyAt().isEmpty()) {
                units.advance(unit, unit.ready(now));
                builder.worked(unit.origin().bundle());
            }
        }
    }

    private static boolean isGone(@Nullable ObservedUnit observed) {
        return observed == null || observed.phase() == Phase.GONE;
    }

    /**
     * What lies a little ahead was written by a replica whose clock is fast; what lies further ahead is from before the
     * clock was set back, and to wait for it would take as long as that was.
     */
    private boolean isRecent(Instant since) {
        return Duration.between(since, now).abs().compareTo(rules.lostAfter()) < 0;
    }

    /** Why the unit can't be counted on any more; empty if it can. */
    private Optional<String> trouble(@Nullable ObservedUnit observed, Instant since) {
        if (observed == null) {
            // A list that was read before the unit was made does not show it.
            return isRecent(since) ? Optional.empty() : Optional.of("lost");
        }
        return switch (observed.phase()) {
            case STARTING, READY -> Optional.empty();
            case FAILED -> Optional.of(observed.detail().isEmpty() ? "failed" : observed.detail());
            case GONE -> Optional.of("lost");
        };
    }
}
