package io.forewarm.replay.pool;

/** One user's silences so far, and what of each bundle they claimed lately. Mutable. */
final class UserGaps {

    private static final int KEPT = 60;

    /** Share of a bundle that each claim leaves to those before it. */
    private static final float FADE = 0.8f;

    private final int[] gaps = new int[KEPT];
    private final float[] shares;
    private int size;
    private int lastMinute = -1;

    UserGaps(int bundles) {
        this.shares = new float[bundles];
    }

    void claimed(int minute, int bundle) {
        if (lastMinute >= 0 && minute > lastMinute) {
            gaps[size++ % KEPT] = minute - lastMinute;
        }
        lastMinute = minute;
        for (int i = 0; i < shares.length; i++) {
            shares[i] *= FADE;
        }
        shares[bundle] += 1 - FADE;
    }

    int silence(int minute) {
        return minute - lastMinute;
    }

    /**
     * Claims a minute that the user's own silences let expect after that long a silence, over the minutes that follow.
     */
    double hazard(int silence, int minutes) {
        int longer = 0;
        int soon = 0;
        for (int i = 0; i < Math.min(size, KEPT); i++) {
            if (gaps[i] > silence) {
                longer++;
                soon += gaps[i] <= silence + minutes ? 1 : 0;
            }
        }
        return (soon + 0.02 * minutes / 5) / (longer + 1) / minutes;
    }

    /** Adds what the user is expected to claim of each bundle. */
    void addTo(double[] expected, double hazard) {
        for (int bundle = 0; bundle < shares.length; bundle++) {
            expected[bundle] += hazard * shares[bundle];
        }
    }
}
