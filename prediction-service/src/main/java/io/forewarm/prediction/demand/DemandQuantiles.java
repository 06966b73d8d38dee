package io.forewarm.prediction.demand;

import io.forewarm.model.forecast.Quantiles;

/**
 * Numbers of units that suffice in 50, 90 and 99 of 100 cases, from mean and variance alone: by a negative binomial
 * distribution where the variance is above the mean, and otherwise by a Poisson distribution, whose tail is then at
 * least as long as the true one's.
 */
public final class DemandQuantiles {

    /** Above this the probability of none underflows before long, and the normal distribution is as good. */
    private static final double LARGE = 200;

    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;
    private static final double MOST = 0.99;

    /** Quantiles of the standard normal distribution. */
    private static final double NORMAL_NINE_TENTHS = 1.2815515655446004;

    private static final double NORMAL_MOST = 2.3263478740408408;

    private DemandQuantiles() {}

    public static Quantiles of(Contribution demand) {
        double mean = demand.mean();
        double variance = Math.max(mean, demand.variance());
        if (mean <= 0) {
            return Quantiles.ZERO;
        }
        if (mean > LARGE) {
            double deviation = Math.sqrt(variance);
            return new Quantiles(
                    Math.ceil(mean),
                    Math.ceil(mean + NORMAL_NINE_TENTHS * deviation),
                    Math.ceil(mean + NORMAL_MOST * deviation));
        }
        return new Quantiles(
                quantile(mean, variance, HALF), quantile(mean, variance, NINE_TENTHS), quantile(mean, variance, MOST));
    }

    /**
     * Sums up probabilities: {@code P(0) = (m/v)^r} and {@code P(k+1) = P(k) (r+k)/(k+1) (1-m/v)}, {@code r =
     * m^2/(v-m)}.
     */
    private static double quantile(double mean, double variance, double level) {
        boolean poisson = variance - mean < 1e-9 * mean;
        double size = poisson ? Double.POSITIVE_INFINITY : mean * mean / (variance - mean);
        double probability = poisson ? Math.exp(-mean) : Math.exp(size * Math.log(mean / variance));
        double sum = probability;
        int units = 0;
        while (sum < level && probability > 0) {
            double ratio = poisson ? mean : (size + units) * (1 - mean / variance);
            units++;
            probability *= ratio / units;
            sum += probability;
        }
        return units;
    }
}
