package io.forewarm.replay.warm;

/** Takes what a {@link ScoredPolicy} thinks of stretches of time. */
@FunctionalInterface
public interface CellSink {

    /**
     * Says how much a user's unit should be warm during a stretch of a silence. A silence is known by the request that
     * ends it, see {@link Requests}. Cells of one silence don't overlap; they may come in any order, mixed with other
     * silences' and reach beyond the end of theirs. What no cell covers is cold.
     *
     * @param user dense number of the user
     * @param request which of the user's requests ends the silence: 1 up to their number exclusive
     * @param fromMinutes age at which the cell begins, exclusive, in minutes since the request before
     * @param toMinutes age at which it ends, inclusive
     * @param score at least 0, comparable over all users and moments; the unit is warm where score >= knob
     */
    void cell(int user, int request, double fromMinutes, double toMinutes, double score);
}
