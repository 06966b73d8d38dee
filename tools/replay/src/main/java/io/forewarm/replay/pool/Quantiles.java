package io.forewarm.replay.pool;

/** Numbers of units from how much is expected. */
final class Quantiles {

    private static final int MOST = 512;

    private Quantiles() {}

    /** The least number that a Poisson variable of that mean does not exceed with this probability. */
    static int poisson(double mean, double probability) {
        double term = Math.exp(-mean);
        double sum = term;
        int number = 0;
        while (sum < probability && number < MOST) {
            number++;
            term *= mean / number;
            sum += term;
        }
        return number;
    }

    /** Rounded up, but for a twentieth, or else the faintest memory of a claim would cost a unit. */
    static int roundedUp(double expected) {
        return (int) Math.min(MOST, Math.max(0, Math.ceil(expected - 0.05)));
    }
}
