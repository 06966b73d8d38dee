package io.forewarm.replay.pool;

import java.util.List;

/**
 * Crane's percentile prediction: a histogram of how many claims came during a start-up time, each minute a sample that
 * weighs its own value and halves in a day, estimated again each hour. The knob is the percentile.
 */
record CranePercentile(Claims claims, int startUpMinutes, List<Double> knobs) implements PoolPolicy {

    private static final int MOST = 128;
    private static final int HOUR = 60;
    private static final double HALF_LIFE_MINUTES = 1440;

    @Override
    public String name() {
        return "Crane percentile";
    }

    @Override
    public Plan plan(int bundle, double knob) {
        var windows = Windows.of(claims.perMinute(bundle));
        var wanted = new short[claims.endMinute() + 1];
        var weights = new double[MOST];
        double weight = 1;
        for (int minute = claims.beginMinute(); minute < wanted.length; minute++) {
            boolean again = minute % HOUR == 0 || minute == claims.beginMinute();
            wanted[minute] = again ? (short) quantile(weights, knob) : wanted[minute - 1];
            int count = Math.min(MOST - 1, windows.last(startUpMinutes, minute + 1));
            // Later samples weigh more instead of earlier ones less; brought back before it overflows.
            weights[count] += weight * Math.max(1e-5, count);
            weight *= Math.pow(2, 1 / HALF_LIFE_MINUTES);
            if (weight > 1e100) {
                for (int number = 0; number < MOST; number++) {
                    weights[number] /= weight;
                }
                weight = 1;
            }
        }
        return minute -> wanted[minute];
    }

    private static int quantile(double[] weights, double share) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        double sum = 0;
        for (int number = 0; number < weights.length; number++) {
            sum += weights[number];
            if (sum >= share * all) {
                return number;
            }
        }
        return weights.length - 1;
    }
}
