package io.forewarm.orchestrator.ledger;

import io.forewarm.model.Word;
import io.forewarm.model.identity.TenantId;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the ledger's sums.
 *
 * @param key a tenant, bundle, subject or day, whichever was asked for; empty for what is nobody's own
 * @param waitSeconds that subjects were told to wait, all together
 * @param unitsStarted warm units that the backend took on
 * @param unitsWasted of these, those that ended without a claim
 * @param unitsFailed warm units that could not be built, or broke before a claim
 * @param idleUnitHours hours that warm units were ready and nobody's
 * @param idleCost what these hours cost
 * @param savedSeconds start-up time that warm units have spared subjects, by the catalogue of today; of units that are
 *     not offered any more nothing is known
 */
public record Breakdown(
        String key,
        long claims,
        long warm,
        long partial,
        long cold,
        double waitSeconds,
        long unitsStarted,
        long unitsWasted,
        long unitsFailed,
        double idleUnitHours,
        double idleCost,
        double savedSeconds) {

    /** What lines are made of. */
    public enum By implements Word {
        TENANT,
        BUNDLE,
        SUBJECT,
        DAY
    }

    /**
     * What is summed up.
     *
     * @param from claims and orders from then on
     * @param to and before then
     */
    public record Query(By by, Optional<TenantId> tenant, Instant from, Instant to) {

        public Query {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException("from must be before to: %s, %s".formatted(from, to));
            }
        }
    }
}
