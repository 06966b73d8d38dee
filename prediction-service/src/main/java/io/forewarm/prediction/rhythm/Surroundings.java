package io.forewarm.prediction.rhythm;

/**
 * What goes on around a subject at a moment.
 *
 * @param askedLastHour requests of everybody within the last hour
 * @param inUse units of size that everybody holds
 * @param waiting requests of everybody that are not met yet
 * @param usualPerMinute everybody's usual requests a minute in this hour of the week, as known by then
 * @param activeUsers how many asked within the last hour
 */
public record Surroundings(float askedLastHour, float inUse, float waiting, float usualPerMinute, float activeUsers) {

    void describe(Row out) {
        out.put(RhythmFeature.ALL_LAST_HOUR, askedLastHour);
        out.put(RhythmFeature.ALL_IN_USE, inUse);
        out.put(RhythmFeature.ALL_WAITING, waiting);
        out.put(RhythmFeature.ALL_USUAL, usualPerMinute);
        out.put(RhythmFeature.ALL_USERS, activeUsers);
        out.put(RhythmFeature.ALL_AGAINST_USUAL, (askedLastHour + 1) / (60 * usualPerMinute + 1));
    }
}
