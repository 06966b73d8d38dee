package io.forewarm.quickstart.score;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * What one playback brought: the last line of {@code ./quickstart --once}. Names and meanings stay the same over
 * releases. The sum of accepted, rejected, duplicates and ignored is the number of events.
 *
 * @param events events of the recording that were delivered
 * @param subjects different users among the accepted events
 * @param personas how many of them have a persona
 * @param needs requests for a resource that a bundle serves; each claims one unit or more
 * @param foreseen needs that the forecast had as likely within five minutes, with the right bundle
 * @param unserved needs that no bundle serves
 * @param claims units claimed
 * @param seconds from the start of the process, by the wall
 */
@JsonPropertyOrder({
    "events",
    "accepted",
    "rejected",
    "duplicates",
    "ignored",
    "subjects",
    "personas",
    "needs",
    "foreseen",
    "unserved",
    "claims",
    "warm",
    "partial",
    "cold",
    "idleUnitHours",
    "reactive",
    "keepAlive10",
    "seconds"
})
public record Summary(
        int events,
        int accepted,
        int rejected,
        int duplicates,
        int ignored,
        int subjects,
        int personas,
        int needs,
        int foreseen,
        int unserved,
        int claims,
        int warm,
        int partial,
        int cold,
        double idleUnitHours,
        Policy reactive,
        Policy keepAlive10,
        long seconds) {

    /** The summary of a final score. */
    public static Summary of(Score score, int subjects, long seconds) {
        var progress = score.progress();
        var tally = progress.tally();
        var ours = score.ours();
        return new Summary(
                tally.received(),
                tally.accepted(),
                tally.rejected(),
                tally.duplicates(),
                tally.ignored(),
                subjects,
                score.personas(),
                progress.needs(),
                progress.foreseen(),
                progress.unserved(),
                ours.claims(),
                ours.warm(),
                ours.partial(),
                ours.cold(),
                rounded(ours.idleUnitHours()),
                rounded(score.reactive()),
                rounded(score.keepAlive()),
                seconds);
    }

    private static Policy rounded(Policy policy) {
        return new Policy(
                policy.claims(), policy.warm(), policy.partial(), policy.cold(), rounded(policy.idleUnitHours()));
    }

    private static double rounded(double hours) {
        return Math.round(hours * 1e4) / 1e4;
    }
}
