package io.forewarm.replay.trace;

/**
 * What came of reading a log.
 *
 * @param trace the good lines
 * @param malformedLines how many were skipped
 * @param backwardJumps how many jobs stood behind a later one; they were put in their place
 */
public record Reading(Trace trace, int malformedLines, int backwardJumps) {}
