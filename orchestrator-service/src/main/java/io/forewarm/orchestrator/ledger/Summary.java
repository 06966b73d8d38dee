package io.forewarm.orchestrator.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * What it all came to.
 *
 * @param claims of which so many were {@code warm}, {@code partial} and {@code cold}
 * @param unitsStarted warm units that the backend took on
 * @param unitsWasted of these, those that ended without a claim
 * @param unitsFailed warm units that could not be built, or broke before a claim
 * @param idleUnitHours hours that warm units were ready and nobody's, up to now for those that still are
 * @param idleCost what these hours cost
 * @param since first order or claim; empty if there was none
 */
public record Summary(
        long claims,
        long warm,
        long partial,
        long cold,
        long unitsStarted,
        long unitsWasted,
        long unitsFailed,
        double idleUnitHours,
        double idleCost,
        String currency,
        Optional<Instant> since) {}
