package io.forewarm.benchmarks.chaos;

import java.util.List;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param seed gives the same run again
 * @param steps of two seconds of virtual time; everything that must hold was looked at after each
 * @param faults how often each kind of fault hit
 * @param claims that were granted
 * @param violations what did not hold, in words; empty if all went well
 */
public record Result(long seed, int steps, Map<String, Integer> faults, int claims, int warm, List<String> violations) {

    public Result {
        faults = Map.copyOf(faults);
        violations = List.copyOf(violations);
    }
}
