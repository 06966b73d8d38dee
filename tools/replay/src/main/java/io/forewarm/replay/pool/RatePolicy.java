package io.forewarm.replay.pool;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * Expects so many claims during a start-up time, and holds as many as its rule makes of that.
 *
 * @param expected by bundle and minute, worked out once
 */
record RatePolicy(
        String name, List<Double> knobs, IntFunction<float[]> expected, Rule rule, Map<Integer, float[]> known)
        implements PoolPolicy {

    static RatePolicy of(String name, List<Double> knobs, IntFunction<float[]> expected, Rule rule) {
        return new RatePolicy(name, knobs, expected, rule, new HashMap<>());
    }

    /** Units for an expected number of claims, at one setting. */
    @FunctionalInterface
    interface Rule {

        int units(double expected, double knob);
    }

    @Override
    public Plan plan(int bundle, double knob) {
        var series = known.computeIfAbsent(bundle, expected::apply);
        return minute -> rule.units(series[minute], knob);
    }
}
