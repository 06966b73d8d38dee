package io.forewarm.persona.profile;

/**
 * How many equally heavy things would be as diverse: {@code exp(-sum of p ln p)}, p the share of each, which is the
 * exponential of Shannon's entropy (Hill number of order 1: M. O. Hill, Diversity and evenness, Ecology 54, 1973).
 */
final class Diversity {

    private Diversity() {}

    /** At least 1, and 0 of nothing at all; what counts 0 is none. */
    static double of(float[] counts) {
        double sum = 0;
        for (float count : counts) {
            sum += count;
        }
        double entropy = 0;
        for (float count : counts) {
            if (count > 0) {
                double share = count / sum;
                entropy -= share * Math.log(share);
            }
        }
        return sum > 0 ? Math.exp(entropy) : 0;
    }
}
