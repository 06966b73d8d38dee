package io.forewarm.replay.pool;

import io.forewarm.replay.curve.Rival;
import java.util.List;

/**
 * How the policies did with one start-up time.
 *
 * @param policies the others', then ours if there is one
 * @param comparison ours against the best of the others, at some hit shares
 */
public record PoolScores(int startUpMinutes, List<PoolCurve> policies, List<Rival> comparison) {}
