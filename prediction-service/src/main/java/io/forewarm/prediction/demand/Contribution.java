package io.forewarm.prediction.demand;

/**
 * Mean and variance of a number of units; those of independent subjects add up.
 *
 * @param mean expected units
 * @param variance variance of that number
 */
public record Contribution(double mean, double variance) {

    public static final Contribution NONE = new Contribution(0, 0);

    /** Sums that move by differences end a hair beside 0 when all have left. */
    private static final double NOTHING = 1e-9;

    public Contribution {
        if (!(mean >= 0) || !(variance >= 0)) {
            throw new IllegalArgumentException("mean and variance must be >= 0: %s, %s".formatted(mean, variance));
        }
    }

    public Contribution plus(Contribution other) {
        return new Contribution(mean + other.mean, variance + other.variance);
    }

    /** The sum after one subject changed its mind. */
    public Contribution replacing(Contribution before, Contribution after) {
        return new Contribution(moved(mean, before.mean, after.mean), moved(variance, before.variance, after.variance));
    }

    private static double moved(double sum, double before, double after) {
        double moved = sum - before + after;
        return moved > NOTHING ? moved : 0;
    }
}
