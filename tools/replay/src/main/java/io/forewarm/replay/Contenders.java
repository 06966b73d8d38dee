package io.forewarm.replay;

import io.forewarm.replay.hazard.HazardPolicy;
import io.forewarm.replay.warm.ScoredPolicy;
import java.util.Optional;

/**
 * What of Forewarm runs against the other policies; empty where nothing does yet.
 *
 * @param warm keeps a unit for one user
 */
record Contenders(Optional<ScoredPolicy> warm) {

    /**
     * All there is.
     *
     * @param seed of all that draws numbers: the same seed and the same trace give the same result
     */
    static Contenders ours(long seed) {
        return new Contenders(Optional.of(HazardPolicy.withSeed(seed)));
    }
}
