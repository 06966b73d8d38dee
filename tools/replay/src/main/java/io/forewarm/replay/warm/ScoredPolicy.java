package io.forewarm.replay.warm;

/**
 * A policy that may change its mind at any minute, told as a score instead of a decision: so one pass gives its whole
 * curve, because every knob is a threshold on the same scores.
 */
public interface ScoredPolicy {

    /** What it is called in reports. */
    String name();

    /**
     * Scores every silence that ends in a scored request, as {@link Requests#isScored} tells.
     *
     * <p>A cell's score may rest on what happened at or before the moment at which the cell begins, and on nothing
     * else: other users' events too, not the time of the request that ends the silence. Fitting may use what happened
     * before {@link Requests#splitMinute()}. The same requests give the same cells, in any run.
     */
    void score(Requests requests, CellSink sink);
}
