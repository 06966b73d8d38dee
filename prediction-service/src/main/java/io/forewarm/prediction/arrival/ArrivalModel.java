package io.forewarm.prediction.arrival;

import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.prediction.learning.Calibration;
import io.forewarm.prediction.learning.SharedTrees;
import io.forewarm.prediction.learning.StepCalibration;
import io.forewarm.prediction.rhythm.RhythmFeature;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Probability of a subject's next need within each of {@link NeedForecast#HORIZONS}: trees that all of them share, and
 * how far each is to be believed; the answers must not fall with the horizon. Immutable.
 */
public record ArrivalModel(SharedTrees trees, List<Calibration> calibrations) {

    /** How far ahead is looked, in minutes. */
    public static final List<Integer> HORIZON_MINUTES = NeedForecast.HORIZONS.stream()
            .map(horizon -> (int) horizon.toMinutes())
            .toList();

    public ArrivalModel {
        if (trees.questions() != HORIZON_MINUTES.size() || calibrations.size() != HORIZON_MINUTES.size()) {
            throw new IllegalArgumentException("there must be answers for each of %s min: %d, %d"
                    .formatted(HORIZON_MINUTES, trees.questions(), calibrations.size()));
        }
        calibrations = List.copyOf(calibrations);
    }

    /**
     * Fills in a probability for each horizon.
     *
     * @param row by {@link RhythmFeature}
     */
    public void probabilities(float[] row, double[] into) {
        trees.probabilities(row, into);
        double shorter = 0;
        for (int i = 0; i < into.length; i++) {
            into[i] = Math.max(shorter, calibrations.get(i).probability(into[i]));
            shorter = into[i];
        }
    }

    public void writeTo(DataOutput out) throws IOException {
        trees.writeTo(out);
        for (var calibration : calibrations) {
            switch (calibration) {
                case Calibration.AsSaid _ -> out.writeBoolean(false);
                case StepCalibration steps -> {
                    out.writeBoolean(true);
                    steps.writeTo(out);
                }
            }
        }
    }

    /** The model that was written. */
    public static ArrivalModel readFrom(DataInput in) throws IOException {
        var trees = SharedTrees.readFrom(in, RhythmFeature.COUNT);
        var calibrations = new ArrayList<Calibration>();
        for (int i = 0; i < HORIZON_MINUTES.size(); i++) {
            calibrations.add(in.readBoolean() ? StepCalibration.readFrom(in) : Calibration.NONE);
        }
        return new ArrivalModel(trees, calibrations);
    }
}
