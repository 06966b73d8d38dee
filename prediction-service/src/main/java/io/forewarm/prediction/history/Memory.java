package io.forewarm.prediction.history;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What belongs together, and how fast it is forgotten. Habits fade with time and with every newer episode, so that both
 * a user who is back from a long leave and a pipeline that got a new rhythm are soon judged by what they do now.
 *
 * @param episodeGap needs that follow each other by no more than this are one episode
 * @param longestEpisode a need that comes later than this after an episode's start begins a new one, so that a steady
 *     trickle does not become one endless episode
 * @param halfLife time after which what was seen counts half
 * @param weekHalfLife the same for the hours of the week, which come round once a week only
 * @param episodesHalfLife number of episodes after which gaps and sizes count half
 * @param choiceHalfLife number of episodes after which the choice of a bundle counts half
 * @param zone whose hours of the week are meant
 */
public record Memory(
        Duration episodeGap,
        Duration longestEpisode,
        Duration halfLife,
        Duration weekHalfLife,
        double episodesHalfLife,
        double choiceHalfLife,
        ZoneId zone) {

    public Memory {
        if (!halfLife.isPositive() || !weekHalfLife.isPositive()) {
            throw new IllegalArgumentException(
                    "halfLife and weekHalfLife must be positive: %s, %s".formatted(halfLife, weekHalfLife));
        }
        if (episodeGap.isNegative() || longestEpisode.compareTo(episodeGap) < 0) {
            throw new IllegalArgumentException("longestEpisode must be >= episodeGap, and that >= 0: %s, %s"
                    .formatted(longestEpisode, episodeGap));
        }
        if (!(episodesHalfLife > 0) || !(choiceHalfLife > 0)) {
            throw new IllegalArgumentException("episodesHalfLife and choiceHalfLife must be > 0: %s, %s"
                    .formatted(episodesHalfLife, choiceHalfLife));
        }
    }

    double fadeOf(Duration elapsed) {
        return fade(elapsed, halfLife);
    }

    double weekFadeOf(Duration elapsed) {
        return fade(elapsed, weekHalfLife);
    }

    double fadePerEpisode() {
        return Math.pow(2, -1 / episodesHalfLife);
    }

    double choiceFadePerEpisode() {
        return Math.pow(2, -1 / choiceHalfLife);
    }

    /** {@code 2^(-elapsed / halfLife)}; 1 for what lies ahead. */
    private static double fade(Duration elapsed, Duration halfLife) {
        return elapsed.isPositive() ? Math.pow(2, -AgeBins.seconds(elapsed) / AgeBins.seconds(halfLife)) : 1;
    }
}
