package io.forewarm.prediction.history;

import java.time.Duration;

/**
 * Bins of ages on a logarithmic scale: bin 0 is everything below one second, bin {@code i} is {@code [2^((i-1)/4),
 * 2^(i/4))} seconds, and the last one, which begins at some 29 days, has no end.
 *
 * <p>Four to the doubling tell 62 seconds from 75; eight would need twice the gaps to learn from.
 */
public final class AgeBins {

    public static final int COUNT = 87;

    private static final double PER_DOUBLING = 4;

    private static final double[] LOWER = new double[COUNT + 1];

    static {
        for (int i = 1; i <= COUNT; i++) {
            LOWER[i] = Math.pow(2, (i - 1) / PER_DOUBLING);
        }
    }

    private AgeBins() {}

    /** The bin that an age lies in; negative ages lie in the first. */
    public static int bin(Duration age) {
        double seconds = seconds(age);
        if (seconds < 1) {
            return 0;
        }
        int bin = Math.min(COUNT - 1, 1 + (int) (PER_DOUBLING * Math.log(seconds) / Math.log(2)));
        // The logarithm may err by a hair at the very edge.
        if (seconds < LOWER[bin]) {
            return bin - 1;
        }
        return bin < COUNT - 1 && seconds >= LOWER[bin + 1] ? bin + 1 : bin;
    }

    /** Where a bin begins, in seconds; inclusive. */
    public static double lowerSeconds(int bin) {
        return LOWER[bin];
    }

    /** Where a bin ends, in seconds; exclusive. The last bin ends nowhere: for it this is only what sets its width. */
    public static double upperSeconds(int bin) {
        return LOWER[bin + 1];
    }

    public static double seconds(Duration age) {
        return age.toSeconds() + age.toNanosPart() / 1e9;
    }
}
