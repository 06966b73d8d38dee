package io.forewarm.persona.feature;

import io.forewarm.persona.profile.Habit;
import io.forewarm.persona.profile.Profile;

/**
 * A profile as features read it: both tallies in one.
 *
 * <p>Together they weigh an event of age {@code a} with {@code 2^(-a/L) + w 2^(-a/S)}, L and S the long and the short
 * half-life and w {@code recentWeight}.
 */
record Habits(Profile profile, double recentWeight) {

    /**
     * As many typical events are mixed into every ratio, so that one event out of one does not count as a habit. Four
     * would make features of rare things, such as GPUs, react half as fast.
     */
    private static final double TYPICAL_EVENTS = 2;

    double of(Habit habit) {
        return profile.lasting().of(habit) + recentWeight * profile.recent().of(habit);
    }

    double of(Habit... habits) {
        double sum = 0;
        for (var habit : habits) {
            sum += of(habit);
        }
        return sum;
    }

    /** {@code part / whole}, drawn towards what is typical where there is little of the whole. */
    double ratio(double part, double whole, double typical) {
        return (part + TYPICAL_EVENTS * typical) / (whole + TYPICAL_EVENTS);
    }

    /** Creations, changes and deletions. */
    double changes() {
        return of(Habit.CREATES, Habit.UPDATES, Habit.DELETES);
    }

    /** Events in scopes whose names tell their stage. */
    double staged() {
        return of(Habit.IN_DEVELOPMENT, Habit.IN_TEST, Habit.IN_STAGING, Habit.IN_PRODUCTION);
    }

    /** Standard deviation of log2 of the gaps between bursts of needs. */
    double burstGapSpread(double typical) {
        double gaps = of(Habit.BURST_GAPS);
        if (gaps == 0) {
            return typical;
        }
        double mean = of(Habit.LOG_BURST_GAPS) / gaps;
        // Rounding may take a variance of nothing below 0.
        double squares = Math.max(0, of(Habit.LOG_BURST_GAPS_SQUARED) - gaps * mean * mean);
        return Math.sqrt(ratio(squares, gaps, typical * typical));
    }
}
