package io.forewarm.replay.pool;

import io.forewarm.replay.curve.Envelope;
import io.forewarm.replay.curve.Rival;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Pooled warmth: all policies on the same claims. */
public final class PoolBenchmark {

    private static final List<Double> HIT_SHARES = List.of(0.6, 0.7, 0.8, 0.9, 0.95);

    private final Claims claims;
    private final long seed;
    private final Consumer<String> progress;

    public PoolBenchmark(Claims claims, long seed, Consumer<String> progress) {
        this.claims = claims;
        this.seed = seed;
        this.progress = progress;
    }

    public PoolScores run(int startUpMinutes) {
        progress.accept("other pools, start-up time %d min".formatted(startUpMinutes));
        var others = new PoolBaselines(claims, startUpMinutes)
                .policies().stream()
                        .map(policy -> curve(policy, startUpMinutes))
                        .toList();
        progress.accept("forewarm, start-up time %d min".formatted(startUpMinutes));
        var ours = LearntPool.fit(claims, startUpMinutes, seed).map(policy -> curve(policy, startUpMinutes));
        var envelope = new Envelope(others.stream().map(PoolCurve::family).toList());
        var own = ours.map(PoolCurve::family).stream().toList();
        var all = new ArrayList<>(others);
        ours.ifPresent(all::add);
        return new PoolScores(
                startUpMinutes,
                all,
                HIT_SHARES.stream()
                        .map(share -> Rival.at(1 - share, envelope, own))
                        .toList());
    }

    private PoolCurve curve(PoolPolicy policy, int startUpMinutes) {
        return new PoolCurve(
                policy.name(),
                policy.knobs().stream()
                        .map(knob -> point(policy, knob, startUpMinutes))
                        .toList());
    }

    private PoolPoint point(PoolPolicy policy, double knob, int startUpMinutes) {
        var all = new Outcome();
        var bundles = IntStream.range(0, claims.bundles())
                .mapToObj(bundle -> {
                    var outcome = Pool.run(
                            claims,
                            bundle,
                            startUpMinutes,
                            policy.plan(bundle, knob),
                            claims.splitMinute(),
                            claims.endMinute());
                    all.add(outcome);
                    return PoolPoint.OfBundle.of(claims.name(bundle), outcome);
                })
                .toList();
        return PoolPoint.of(knob, all, bundles);
    }
}
