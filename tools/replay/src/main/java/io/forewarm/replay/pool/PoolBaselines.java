package io.forewarm.replay.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The policies to beat, each at all its settings. */
final class PoolBaselines {

    private final Claims claims;
    private final int startUpMinutes;
    private final Series series;

    PoolBaselines(Claims claims, int startUpMinutes) {
        this.claims = claims;
        this.startUpMinutes = startUpMinutes;
        this.series = new Series(claims);
    }

    List<PoolPolicy> policies() {
        var policies = new ArrayList<PoolPolicy>();
        policies.add(new FixedPolicies.Same());
        policies.add(FixedPolicies.Best.of(claims, startUpMinutes, logarithmic(0.001, 100, 40)));
        policies.add(new HourSchedule(claims, startUpMinutes, quantiles()));
        for (double halfLife : new double[] {1, 15, 60}) {
            policies.add(RatePolicy.of(
                    "claim rate, half-life %.0f min".formatted(halfLife),
                    logarithmic(0.25, 4096, 42),
                    bundle -> Series.times(series.recent(bundle, halfLife), startUpMinutes),
                    (expected, factor) -> Quantiles.roundedUp(factor * expected)));
        }
        for (double halfLife : new double[] {15, 60, 240}) {
            policies.add(RatePolicy.of(
                    "Poisson, hour of week and half-life %.0f min".formatted(halfLife),
                    quantiles(),
                    bundle -> series.blended(bundle, halfLife, startUpMinutes),
                    Quantiles::poisson));
        }
        policies.add(new CranePercentile(claims, startUpMinutes, quantiles()));
        policies.add(CraneDsp.of(claims, startUpMinutes, logarithmic(0.125, 16, 28)));
        return policies;
    }

    /** Denser towards 1, where more is bought. */
    static List<Double> quantiles() {
        return IntStream.rangeClosed(1, 64)
                .mapToObj(step -> 1 - Math.pow(10, -step / 8.0))
                .toList();
    }

    static List<Double> logarithmic(double from, double to, int steps) {
        return IntStream.rangeClosed(0, steps)
                .mapToObj(step -> from * Math.pow(to / from, (double) step / steps))
                .toList();
    }
}
