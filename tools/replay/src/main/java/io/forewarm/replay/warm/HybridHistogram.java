package io.forewarm.replay.warm;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The hybrid histogram of "Serverless in the Wild" (USENIX ATC 2020), for each user: a histogram of silences tells when
 * to load again and how long to keep. Where most silences are longer than the histogram, a window of 15 % around the
 * mean of the last 20 stands in for the paper's ARIMA forecast.
 *
 * @param rule which variant
 * @param startUpMinutes how much earlier a unit is started than it should be ready
 */
record HybridHistogram(Rule rule, double startUpMinutes) implements WindowPolicy {

    /** What the paper leaves open about the end of the window. */
    enum KeepAliveReading {
        /** The tail counts from the request. */
        UNTIL_TAIL,
        /** The tail counts from the loading; dearer. */
        TAIL_AFTER_LOADING
    }

    /**
     * A variant.
     *
     * @param bins how many bins the histogram has
     * @param binMinutes how wide each is
     * @param leastSamples up to so many silences inside the histogram it isn't trusted yet; the paper has 0
     * @param headShare share of silences that may end before the unit is loaded; the paper has 0.05
     * @param tailShare share of silences after which it is given up; the paper has 0.99
     */
    record Rule(
            int bins, int binMinutes, int leastSamples, double headShare, double tailShare, KeepAliveReading reading) {

        int rangeMinutes() {
            return bins * binMinutes;
        }
    }

    @Override
    public Keeper keeper() {
        return new Histogram();
    }

    private final class Histogram implements Keeper {

        private static final int RECENT = 20;

        /** Loading again for less than this is not worth it. */
        private static final double LEAST_PREWARM_MINUTES = 2;

        /** Below this coefficient of variation of the bins' counts the histogram says nothing. */
        private static final double LEAST_VARIATION = 2;

        private final int[] counts = new int[rule.bins];
        private final Deque<Integer> recent = new ArrayDeque<>();
        private int inside;
        private int outside;
        private long squares;
        private int last = Integer.MIN_VALUE;

        @Override
        public void keep(Silence silence) {
            if (outside > 0 && outside >= 0.5 * (inside + outside)) {
                double expected = recent.stream().mapToInt(gap -> gap).average().orElseThrow();
                silence.warm(prewarm(0.85 * expected), 0.85 * expected + 0.30 * expected);
                return;
            }
            if (inside <= rule.leastSamples || variation() < LEAST_VARIATION) {
                silence.warm(0, rule.rangeMinutes());
                return;
            }
            double start = prewarm(binOf(rule.headShare) * rule.binMinutes * 0.90);
            double tail = (1 + binOf(rule.tailShare)) * rule.binMinutes * 1.10;
            silence.warm(
                    start,
                    switch (rule.reading) {
                        case UNTIL_TAIL -> tail;
                        case TAIL_AFTER_LOADING -> start + tail;
                    });
        }

        private double prewarm(double minutes) {
            return minutes < LEAST_PREWARM_MINUTES ? 0 : Math.max(0, minutes - startUpMinutes);
        }

        /** Standard deviation over mean of the bins' counts. */
        private double variation() {
            double mean = (double) inside / rule.bins;
            return Math.sqrt((squares - mean * inside) / (rule.bins - 1)) / mean;
        }

        /** The first bin up to which this share of the silences lies. */
        private int binOf(double share) {
            int running = 0;
            for (int bin = 0; bin < counts.length; bin++) {
                running += counts[bin];
                if ((double) running / inside >= share) {
                    return bin;
                }
            }
            return counts.length - 1;
        }

        @Override
        public void request(int minute) {
            if (last != Integer.MIN_VALUE) {
                learn(minute - last);
            }
            last = minute;
        }

        private void learn(int gapMinutes) {
            if (gapMinutes < rule.rangeMinutes()) {
                int bin = gapMinutes / rule.binMinutes;
                squares += 2L * counts[bin] + 1;
                counts[bin]++;
                inside++;
            } else {
                outside++;
            }
            recent.addLast(gapMinutes);
            if (recent.size() > RECENT) {
                recent.removeFirst();
            }
        }
    }
}
