package io.forewarm.replay.persona;

/**
 * What was going on when a job was submitted.
 *
 * @param shareThatWaitedLess part of the last jobs of others that waited less, ties counting half; NaN where too little
 *     is known
 * @param localHour hour of the day where the users are, in [0, 24)
 * @param secondsSinceLast since the user's job before; -1 for the first
 */
record Scene(double shareThatWaitedLess, double localHour, long secondsSinceLast) {}
