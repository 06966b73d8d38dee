package io.forewarm.prediction.rhythm;

/**
 * What goes on around a subject at a moment.
 *
 * @param askedLastHour requests of everybody within the last hour
 * @param inUse units of size that everybody holds
 * @param waiting requests of everybody that are not met yet
 * @param usualPerMinute everybody's usual requests a minute in this hour of the week, as known by then
 */
public record Surroundings(float askedLastHour, float inUse, float waiting, float usualPerMinute) {}
