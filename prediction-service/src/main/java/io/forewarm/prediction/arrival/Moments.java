package io.forewarm.prediction.arrival;

import io.forewarm.prediction.rhythm.RhythmFeature;

/** Moments of many subjects at which forecasts could have been made, and what came after them. */
public interface Moments {

    /**
     * Visits about so many moments of a stretch of time, each with the same chance.
     *
     * @param seed the same draws the same moments
     */
    void visit(Stretch stretch, long about, long seed, Visitor visitor);

    /** Takes what is known at a moment, and what came. */
    @FunctionalInterface
    interface Visitor {

        /**
         * One moment.
         *
         * @param row what is known, by {@link RhythmFeature}; good only during the call
         * @param minutesToNext until the next request; above 0, a large number if none comes
         */
        void at(float[] row, int minutesToNext);
    }

    /**
     * A stretch of time, in minutes as the moments count them.
     *
     * @param from first minute, inclusive
     * @param to last minute, exclusive
     */
    record Stretch(int from, int to) {}
}
