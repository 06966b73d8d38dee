package io.forewarm.prediction.arrival;

import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.prediction.learning.CalibratedTrees;
import io.forewarm.prediction.rhythm.RhythmFeature;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Probability of a subject's next need within each of {@link NeedForecast#HORIZONS}: one model for each, whose answers
 * must not fall with the horizon. Immutable.
 */
public record ArrivalModel(List<CalibratedTrees> horizons) {

    /** How far ahead each of the models looks, in minutes. */
    public static final List<Integer> HORIZON_MINUTES = NeedForecast.HORIZONS.stream()
            .map(horizon -> (int) horizon.toMinutes())
            .toList();

    public ArrivalModel {
        if (horizons.size() != HORIZON_MINUTES.size()) {
            throw new IllegalArgumentException(
                    "there must be a model for each of %s min: %d".formatted(HORIZON_MINUTES, horizons.size()));
        }
        horizons = List.copyOf(horizons);
    }

    /**
     * Fills in a probability for each horizon.
     *
     * @param row by {@link RhythmFeature}
     */
    public void probabilities(float[] row, double[] into) {
        CalibratedTrees.probabilities(horizons, row, into);
        for (int i = 1; i < into.length; i++) {
            into[i] = Math.max(into[i - 1], into[i]);
        }
    }

    public void writeTo(DataOutput out) throws IOException {
        for (var horizon : horizons) {
            horizon.writeTo(out);
        }
    }

    /** The model that was written. */
    public static ArrivalModel readFrom(DataInput in) throws IOException {
        var horizons = new ArrayList<CalibratedTrees>();
        for (int i = 0; i < HORIZON_MINUTES.size(); i++) {
            horizons.add(CalibratedTrees.readFrom(in, RhythmFeature.COUNT));
        }
        return new ArrivalModel(horizons);
    }
}
