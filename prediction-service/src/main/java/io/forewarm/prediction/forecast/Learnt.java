package io.forewarm.prediction.forecast;

import io.forewarm.model.forecast.NeedForecast;
import java.util.List;

/**
 * What a model says of one subject at one moment.
 *
 * @param model which one, such as {@code need-time/3}
 * @param within probability of a need within each of {@link NeedForecast#HORIZONS}; not falling
 */
public record Learnt(String model, List<Double> within) {

    public Learnt {
        if (within.size() != NeedForecast.HORIZONS.size()) {
            throw new IllegalArgumentException(
                    "there must be a probability for each of %s: %s".formatted(NeedForecast.HORIZONS, within));
        }
        within = List.copyOf(within);
    }
}
