package io.forewarm.prediction.recommendation;

/**
 * By how much a busy platform makes it dearer to keep something warm: 1 up to {@code calm}, then rising evenly to
 * {@code highest} at {@code full} and no further.
 *
 * @param calm utilisation up to which warmth costs what it costs; in [0, full)
 * @param full utilisation from which on it costs most; at most 1
 * @param highest factor there; at least 1
 */
public record LoadPrice(double calm, double full, double highest) {

    public LoadPrice {
        if (!(calm >= 0 && calm < full && full <= 1)) {
            throw new IllegalArgumentException("must be 0 <= calm < full <= 1: %s, %s".formatted(calm, full));
        }
        if (!(highest >= 1)) {
            throw new IllegalArgumentException("highest must be >= 1: " + highest);
        }
    }

    /** Factor on the price at that utilisation, in [1, highest]. */
    public double factor(double utilisation) {
        double busy = Math.clamp((utilisation - calm) / (full - calm), 0.0, 1.0);
        return 1 + (highest - 1) * busy;
    }
}
