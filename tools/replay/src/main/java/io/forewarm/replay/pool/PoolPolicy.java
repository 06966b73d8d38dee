package io.forewarm.replay.pool;

import java.util.List;

/**
 * Decides how many units of each bundle to hold ready. It may know what happened before the minute, and nothing else.
 */
interface PoolPolicy {

    /** What it is called in reports. */
    String name();

    /** Its settings. */
    List<Double> knobs();

    /** What it wants of one bundle at one setting. */
    Plan plan(int bundle, double knob);
}
