package io.forewarm.replay.report;

import io.forewarm.replay.trace.Reading;

/**
 * What was replayed.
 *
 * @param trace its name
 * @param jobs how many good lines the log had
 * @param users who asked
 * @param malformedLines skipped
 * @param backwardJumps jobs that stood behind a later one in the log
 */
public record History(String trace, int jobs, int users, int malformedLines, int backwardJumps) {

    /** Reads it off. */
    public static History of(Reading reading) {
        var trace = reading.trace();
        return new History(
                trace.name(), trace.jobs().size(), trace.users(), reading.malformedLines(), reading.backwardJumps());
    }

    /** One line about it. */
    public String title() {
        return "%s: %d jobs of %d users%s%s"
                .formatted(
                        trace,
                        jobs,
                        users,
                        malformedLines == 0 ? "" : ", %d malformed lines skipped".formatted(malformedLines),
                        backwardJumps == 0 ? "" : ", %d jobs put back in order".formatted(backwardJumps));
    }
}
