package io.forewarm.orchestrator.plan;

import java.util.Arrays;

/**
 * Distribution of how many units are asked for: Poisson, or negative binomial where the variance exceeds the mean.
 *
 * <p>Poisson: p(0) = e^-m, p(k) = p(k-1) m / k. Negative binomial by its moments, with r = m² / (v - m) and q = 1 - m /
 * v: p(0) = (m / v)^r, p(k) = p(k-1) q (k - 1 + r) / k. As v falls to m the second becomes the first. Kept as
 * logarithms, since e^-m is zero in floating point from m = 746 on.
 *
 * @param mean m; at least 0
 * @param variance v; what is below the mean counts as the mean
 */
record CountDistribution(double mean, double variance) {

    /** A pool beyond this is a mistake in the input; a larger one would only take longer to be found out. */
    static final int MOST = 10_000;

    CountDistribution {
        if (!(mean >= 0 && variance >= 0) || Double.isInfinite(mean) || Double.isInfinite(variance)) {
            throw new IllegalArgumentException("mean and variance must be >= 0: %s, %s".formatted(mean, variance));
        }
    }

    /**
     * Probability that at least 1, 2, 3 ... units are asked for, as long as that is above the limit. The number of
     * elements is the smallest N with P(count <= N) >= 1 - limit.
     *
     * @param limit in (0, 1]
     */
    double[] survivalAbove(double limit) {
        if (mean == 0) {
            return new double[0];
        }
        var above = new double[MOST];
        double logP = logOfNone();
        double atMost = Math.exp(logP);
        int n = 0;
        while (n < MOST && 1 - atMost > limit) {
            above[n] = 1 - atMost;
            n++;
            logP += logStep(n);
            atMost += Math.exp(logP);
        }
        return Arrays.copyOf(above, n);
    }

    private boolean isOverdispersed() {
        return variance > mean * (1 + 1e-9);
    }

    private double logOfNone() {
        return isOverdispersed() ? shape() * Math.log(mean / variance) : -mean;
    }

    private double logStep(int k) {
        return isOverdispersed() ? Math.log1p(-mean / variance) + Math.log((k - 1 + shape()) / k) : Math.log(mean / k);
    }

    private double shape() {
        return mean * mean / (variance - mean);
    }
}
