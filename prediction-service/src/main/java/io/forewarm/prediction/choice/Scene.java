package io.forewarm.prediction.choice;

/**
 * What goes on around a subject when it begins a session.
 *
 * @param everybody what everybody's sessions began with
 * @param circle the same of those that belong together with the subject
 * @param inUse units of size that everybody holds
 * @param waiting units of size that everybody waits for
 * @param mostInUse the most that were ever in use
 * @param localHour hour of the day on the subject's wall, 0 to 23
 * @param localDay day of the week, 0 to 6
 */
public record Scene(
        Fashion everybody, Fashion circle, long inUse, long waiting, long mostInUse, int localHour, int localDay) {}
