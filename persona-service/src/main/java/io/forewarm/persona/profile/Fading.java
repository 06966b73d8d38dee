package io.forewarm.persona.profile;

import java.time.Duration;
import java.time.Instant;

/**
 * How much sums up to some time and one more event count, seen from the newer of the two. A weight halves with every
 * half-life of its age: {@code 2^(-age / halfLife)}. Since such decays commute, events may come in any order.
 *
 * @param past factor for what was summed up before
 * @param event factor for the event
 */
record Fading(double past, double event) {

    static Fading of(Instant summedUpTo, Instant event, Duration halfLife) {
        double halfLives = Duration.between(summedUpTo, event).toMillis() / (double) halfLife.toMillis();
        return halfLives >= 0 ? new Fading(Math.pow(2, -halfLives), 1) : new Fading(1, Math.pow(2, halfLives));
    }
}
