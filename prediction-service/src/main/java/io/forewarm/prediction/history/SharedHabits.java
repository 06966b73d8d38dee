package io.forewarm.prediction.history;

import java.time.Duration;
import java.time.Instant;

/**
 * Habits of many subjects together, which fade with time only.
 *
 * @param asOf the time that they are faded to
 */
public record SharedHabits(Instant asOf, Habits habits) {

    public static final SharedHabits NONE = new SharedHabits(Instant.EPOCH, Habits.NONE);

    public SharedHabits plus(FinishedEpisode episode, Memory memory) {
        var faded = habits.times(memory.fadeOf(Duration.between(asOf, episode.at())));
        return new SharedHabits(episode.at().isAfter(asOf) ? episode.at() : asOf, faded.plus(episode));
    }
}
