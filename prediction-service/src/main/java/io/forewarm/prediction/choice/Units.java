package io.forewarm.prediction.choice;

import io.forewarm.model.forecast.Quantiles;
import io.forewarm.prediction.history.Counts;
import io.forewarm.prediction.history.SizeBins;
import java.util.List;

/**
 * How many units an episode asks for.
 *
 * @param shares probability by {@link SizeBins}, adding up to 1; nothing where nothing is known, which means one unit
 */
public record Units(Counts<Integer> shares) {

    /** Probability of at least so many; 1 for one. */
    public double atLeast(int units) {
        if (units <= 1) {
            return 1;
        }
        double probability = 0;
        for (var bin : shares.weights().entrySet()) {
            if (SizeBins.whole(bin.getKey()) >= units) {
                probability += bin.getValue();
            }
        }
        return Math.min(1, probability);
    }

    public double mean() {
        return moment(1);
    }

    /** Expectation of the square. */
    public double meanSquare() {
        return moment(2);
    }

    /** The most units that have ever been seen. */
    public int most() {
        return Math.max(
                1,
                shares.weights().keySet().stream()
                        .mapToInt(SizeBins::whole)
                        .max()
                        .orElse(1));
    }

    Quantiles quantiles() {
        var sizes = quantilesOf(shares);
        return new Quantiles(
                Math.floor(sizes.half() + 1e-6),
                Math.floor(sizes.nineTenths() + 1e-6),
                Math.floor(sizes.most() + 1e-6));
    }

    /** Quantiles of sizes by {@link SizeBins}. */
    static Quantiles quantilesOf(Counts<Integer> sizes) {
        var rising = sizes.weights().keySet().stream().sorted().toList();
        double total = sizes.total();
        return rising.isEmpty()
                ? Quantiles.ZERO
                : new Quantiles(
                        quantile(sizes, rising, 0.5 * total),
                        quantile(sizes, rising, 0.9 * total),
                        quantile(sizes, rising, 0.99 * total));
    }

    private static double quantile(Counts<Integer> sizes, List<Integer> rising, double weight) {
        double sum = 0;
        for (int bin : rising) {
            sum += sizes.of(bin);
            if (sum >= weight) {
                return SizeBins.size(bin);
            }
        }
        return SizeBins.size(rising.getLast());
    }

    private double moment(int power) {
        if (shares.isEmpty()) {
            return 1;
        }
        double sum = 0;
        for (var bin : shares.weights().entrySet()) {
            sum += bin.getValue() * Math.pow(Math.max(1, SizeBins.whole(bin.getKey())), power);
        }
        return sum;
    }
}
