package io.forewarm.prediction.timing;

import io.forewarm.prediction.history.AgeBins;
import io.forewarm.prediction.history.Counts;

/**
 * For each of the {@link AgeBins} the probability that a silence that has reached the bin ends in it: a discrete-time
 * hazard (Singer and Willett, <i>It's about time</i>, Journal of Educational Statistics 18, 1993).
 *
 * <p>Few gaps are seen of one subject, so its hazards are pulled towards those of its persona, those towards the
 * tenant's, and those towards {@link #DEFAULT}, with the posterior mean of a beta-binomial model (empirical Bayes):
 * {@code h = (d + k x prior) / (n + k)}, where {@code d} gaps ended in the bin, {@code n} reached it, and the prior is
 * worth {@code k} gaps.
 */
public final class Hazard {

    /** Never sure: whatever was seen, the next gap may be the first to go on. */
    private static final double MOST = 0.999;

    private static final double DEFAULT_SHORTEST_SECONDS = 60;
    private static final double DEFAULT_LONGEST_SECONDS = 30 * 86_400;
    private static final double DEFAULT_LEAST = 0.001;

    /**
     * Who has been silent for weeks may never come back. Twice as much would have every subject that was ever seen
     * forecast anew each hour for ever.
     */
    private static final double DEFAULT_MOST = 0.2;

    /**
     * Weak belief for the very first subject of a tenant: a gap's logarithm lies about evenly between a minute and 30
     * days.
     */
    public static final Hazard DEFAULT = logUniform();

    private final double[] byBin;

    private Hazard(double[] byBin) {
        this.byBin = byBin;
    }

    /** The hazard in one bin, in (0, 1). */
    public double of(int bin) {
        return byBin[bin];
    }

    /** Cumulated hazard over the whole of a bin: {@code -ln(1 - h)}. */
    double cumulated(int bin) {
        return -Math.log1p(-byBin[bin]);
    }

    /**
     * These hazards as the prior of somebody whose own gaps are known.
     *
     * @param gaps completed gaps by bin
     * @param strength k, how many gaps the prior is worth; above 0
     */
    public Hazard updatedWith(Counts<Integer> gaps, double strength) {
        var updated = new double[AgeBins.COUNT];
        double reached = 0;
        for (int bin = AgeBins.COUNT - 1; bin >= 0; bin--) {
            double ended = gaps.of(bin);
            reached += ended;
            updated[bin] = Math.min(MOST, (ended + strength * byBin[bin]) / (reached + strength));
        }
        return new Hazard(updated);
    }

    private static Hazard logUniform() {
        var byBin = new double[AgeBins.COUNT];
        for (int bin = 0; bin < AgeBins.COUNT; bin++) {
            double from = Math.max(AgeBins.lowerSeconds(bin), DEFAULT_SHORTEST_SECONDS);
            double to = Math.max(AgeBins.upperSeconds(bin), DEFAULT_SHORTEST_SECONDS);
            double left = Math.log(DEFAULT_LONGEST_SECONDS / from);
            double share = left > 0 ? Math.log(to / from) / left : DEFAULT_MOST;
            byBin[bin] = Math.clamp(share, DEFAULT_LEAST, DEFAULT_MOST);
        }
        return new Hazard(byBin);
    }
}
