package io.forewarm.prediction.history;

import io.forewarm.model.catalogue.BundleId;
import java.time.Duration;
import java.time.Instant;

/**
 * An episode, and the gap from its start to the next one's: what there is to be learnt once the next one has begun.
 *
 * @param at start of the next one
 */
public record FinishedEpisode(Instant at, Duration gap, BundleId bundle, int units, Sizes sizes) {

    static FinishedEpisode of(Episode episode, Instant next) {
        return new FinishedEpisode(
                next,
                Duration.between(episode.start(), next),
                episode.bundle(),
                episode.unitsOfBundle(),
                episode.sizes().shares());
    }
}
