package io.forewarm.prediction.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A forecast that waits for its verdict: whether a need came within {@link #HORIZON}. One at a time per subject is
 * enough to see how good forecasts are.
 *
 * @param at when it was made
 * @param probability what it said
 */
public record Wager(Instant at, double probability) {

    public static final Duration HORIZON = Duration.ofMinutes(5);

    /** Brier score once it is known, which is the square of the error; 0 is perfect, always saying 1/2 gives 1/4. */
    public Optional<Double> scoreAtNeed(Instant need) {
        if (!need.isAfter(at)) {
            return Optional.empty();
        }
        return Optional.of(need.isAfter(at.plus(HORIZON)) ? probability * probability : square(1 - probability));
    }

    /** The same if no need has come so far. */
    public Optional<Double> scoreInSilence(Instant now) {
        return now.isAfter(at.plus(HORIZON)) ? Optional.of(probability * probability) : Optional.empty();
    }

    private static double square(double error) {
        return error * error;
    }
}
