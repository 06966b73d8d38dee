package io.forewarm.replay.pool;

/**
 * How often each unit of a bundle was claimed in the minutes in which it would have stood idle, over the whole past and
 * over the newer one. Of a rare bundle that is nearly all that can be known. Time goes forward only.
 */
final class UnitRates {

    /** What is older counts half. Twice as many would hardly differ from the whole past. */
    private static final double HALF_LIFE_MINUTES = 14 * 1440;

    /** A day without a claim is what is believed of a unit before it was ever looked at. */
    private static final double PRIOR_MINUTES = 1440;

    private static final double PRIOR_CLAIMS = 0.05;

    private final UnitCells cells;
    private final double[][] claimed;
    private final double[][] idle;
    private int upTo;

    UnitRates(Claims claims, int bundle, int startUpMinutes, int units) {
        this.cells = new UnitCells(claims, bundle, startUpMinutes, units);
        this.claimed = new double[2][units + 1];
        this.idle = new double[2][units + 1];
        this.upTo = claims.beginMinute();
    }

    /** Takes in what happened before that minute. */
    void to(int minute) {
        if (minute <= upTo) {
            return;
        }
        cells.look(upTo, minute);
        double[] fades = {1, Math.pow(2, -(minute - upTo) / HALF_LIFE_MINUTES)};
        for (int span = 0; span < fades.length; span++) {
            for (int unit = 1; unit < claimed[span].length; unit++) {
                claimed[span][unit] = claimed[span][unit] * fades[span] + cells.claimed(unit);
                idle[span][unit] = idle[span][unit] * fades[span] + cells.idleMinutes(unit);
            }
        }
        upTo = minute;
    }

    /** Turns the row into that of a unit. */
    void describe(float[] row, int unit) {
        BundleView.unit(row, unit);
        row[PoolFeature.OF_BUNDLE] = logRate(0, unit);
        row[PoolFeature.OF_BUNDLE + 1] = logRate(1, unit);
    }

    private float logRate(int span, int unit) {
        return (float) Math.log((claimed[span][unit] + PRIOR_CLAIMS) / (idle[span][unit] + PRIOR_MINUTES));
    }
}
