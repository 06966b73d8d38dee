package io.forewarm.replay.pool;

/**
 * The numbers that tell how soon a unit of a bundle is claimed, in the order in which {@link BundleView} gives them,
 * and {@link UnitRates} the last ones.
 */
enum PoolFeature {
    /** Which unit it is: 1 is the one that would be claimed first. */
    UNIT,
    /** The same less what was claimed within the last start-up time. */
    UNIT_LEFT,
    /** Claims within the last start-up time. */
    STARTING,
    /** Claims in the last minute. */
    LAST_1,
    /** In 2 minutes. */
    LAST_2,
    /** In 5. */
    LAST_5,
    /** In 15. */
    LAST_15,
    /** In an hour. */
    LAST_60,
    /** In 4 hours. */
    LAST_240,
    /** In a day. */
    LAST_DAY,
    /** In a week. */
    LAST_WEEK,
    /** Claims of all bundles in 5 minutes. */
    ALL_5,
    /** In an hour. */
    ALL_60,
    /** Claims a minute in this hour of the week. */
    USUAL,
    /** Claims within half an hour of this time of day, in 7 days. */
    SAME_TIME_7_DAYS,
    /** The same yesterday. */
    YESTERDAY,
    /** The same a week ago. */
    LAST_WEEK_SAME,
    /** Minutes since the last claim. */
    SILENCE,
    /** Minutes from the one before to the last. */
    GAP_1,
    /** Minutes before that. */
    GAP_2,
    /** Claims up to the last one at which less than two minutes had passed since the one before. */
    BURST,
    /** Largest number of claims within a start-up time in the last 20. */
    LARGEST_BURST,
    /** Share of the last 20 claims that came within a start-up time of the one before. */
    BURSTINESS,
    /** By the wall clock. */
    MINUTE_OF_DAY,
    /** 0 is Monday. */
    DAY_OF_WEEK,
    /** Units in use. */
    RUNNING,
    /** Claims whose use has not begun. */
    WAITING,
    /** Ends of use in 2 minutes. */
    ENDED_2,
    /** In 15 minutes. */
    ENDED_15,
    /** What the silences of all users let expect of this bundle, a minute. */
    EXPECTED,
    /** The same over the next 15 minutes. */
    EXPECTED_LATER,
    /** The last claimer's minutes of silence. */
    CLAIMER_SILENCE,
    /** What that user's silences let expect. */
    CLAIMER_EXPECTED,
    /** Which bundle it is. */
    BUNDLE,
    /** Logarithm of the claims of this very unit for a minute in which it would have been idle, over the whole past. */
    EVER,
    /** The same over the last weeks. */
    LATELY;

    static final int COUNT = values().length;

    /** How many of them {@link BundleView} gives; the others are {@link UnitRates}'. */
    static final int OF_BUNDLE = COUNT - 2;
}
