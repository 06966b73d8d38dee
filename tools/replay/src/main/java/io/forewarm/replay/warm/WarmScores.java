package io.forewarm.replay.warm;

import io.forewarm.replay.curve.Rival;
import java.util.List;

/**
 * How the policies did with one start-up time.
 *
 * @param startUpMinutes how long a unit takes to be ready
 * @param policies the others', then ours if there is one
 * @param comparison ours against the best of the others
 */
public record WarmScores(double startUpMinutes, List<Curve> policies, List<Rival> comparison) {}
