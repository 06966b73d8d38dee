package io.forewarm.prediction.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * What was said against what came, of one horizon. Mutable, not thread-safe.
 *
 * <p>Ten bins of equal width; expected calibration error: mean over all forecasts of how far their bin's mean forecast
 * is from its share that came true (Naeini, Cooper and Hauskrecht, AAAI 2015). Brier score: mean of {@code (said -
 * came)^2} (Brier, 1950).
 */
public final class ReliabilityTable {

    private static final int BINS = 10;

    private final long[] counts = new long[BINS];
    private final double[] said = new double[BINS];
    private final long[] came = new long[BINS];
    private double squares;

    public void add(double probability, boolean happened) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("probability must be 0 to 1: " + probability);
        }
        int bin = Math.min(BINS - 1, (int) (probability * BINS));
        counts[bin]++;
        said[bin] += probability;
        came[bin] += happened ? 1 : 0;
        double error = probability - (happened ? 1 : 0);
        squares += error * error;
    }

    public long forecasts() {
        return sum(counts);
    }

    /** Share of the forecasts that came true; 0 if there is none. */
    public double baseRate() {
        return forecasts() == 0 ? 0 : (double) sum(came) / forecasts();
    }

    public double expectedCalibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            error += Math.abs(said[bin] - came[bin]);
        }
        return forecasts() == 0 ? 0 : error / forecasts();
    }

    public double brier() {
        return forecasts() == 0 ? 0 : squares / forecasts();
    }

    /**
     * One less the Brier score over that of who always says the base rate of these very forecasts, which nobody could
     * know; 0 where nothing or everything came true.
     */
    public double brierSkill() {
        double base = baseRate() * (1 - baseRate());
        return base == 0 ? 0 : 1 - brier() / base;
    }

    public List<Bin> bins() {
        var bins = new ArrayList<Bin>();
        for (int bin = 0; bin < BINS; bin++) {
            double count = Math.max(1, counts[bin]);
            bins.add(new Bin((double) bin / BINS, counts[bin], said[bin] / count, came[bin] / count));
        }
        return bins;
    }

    /**
     * Forecasts of about the same probability.
     *
     * @param from least probability in it, inclusive
     * @param forecasts how many
     * @param meanForecast of them; 0 if there is none
     * @param share of them that came true; 0 if there is none
     */
    public record Bin(double from, long forecasts, double meanForecast, double share) {}

    private static long sum(long[] numbers) {
        long sum = 0;
        for (long number : numbers) {
            sum += number;
        }
        return sum;
    }
}
