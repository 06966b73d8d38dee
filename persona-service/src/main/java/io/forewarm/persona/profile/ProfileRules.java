package io.forewarm.persona.profile;

import java.time.Duration;

/**
 * How a profile counts.
 *
 * @param recentHalfLife after which an event weighs half in the recent tally
 * @param lastingHalfLife after which an event weighs half in the lasting tally
 * @param retryWithin how soon after a failure the same change counts as a retry
 * @param undoWithin how soon after a creation a deletion of the same kind counts as undoing it
 * @param burstWithin how close two needs must be to belong to one burst
 */
public record ProfileRules(
        Duration recentHalfLife,
        Duration lastingHalfLife,
        Duration retryWithin,
        Duration undoWithin,
        Duration burstWithin) {

    public ProfileRules {
        if (!recentHalfLife.isPositive() || recentHalfLife.compareTo(lastingHalfLife) > 0) {
            throw new IllegalArgumentException("recentHalfLife must be above 0 and at most lastingHalfLife: %s, %s"
                    .formatted(recentHalfLife, lastingHalfLife));
        }
    }
}
