package io.forewarm.replay.pool;

import io.forewarm.replay.curve.Trade;
import java.util.Arrays;
import java.util.List;

/**
 * What one setting of a policy achieved in the scored part.
 *
 * @param waitSeconds waits that half, 95 and 99 of 100 claims did not exceed
 * @param bundles the same for each bundle
 */
public record PoolPoint(
        double knob, double hitShare, double idleHours, List<Integer> waitSeconds, List<OfBundle> bundles) {

    /** One bundle's part. */
    public record OfBundle(int bundle, int claims, double hitShare, double idleHours, List<Integer> waitSeconds) {

        static OfBundle of(int bundle, Outcome outcome) {
            return new OfBundle(bundle, outcome.claims(), outcome.hitShare(), outcome.idleHours(), waits(outcome));
        }
    }

    static PoolPoint of(double knob, Outcome all, List<OfBundle> bundles) {
        return new PoolPoint(knob, all.hitShare(), all.idleHours(), waits(all), bundles);
    }

    private static List<Integer> waits(Outcome outcome) {
        return Arrays.stream(outcome.waits(0.5, 0.95, 0.99)).boxed().toList();
    }

    Trade trade() {
        return new Trade(1 - hitShare, idleHours);
    }
}
