package io.forewarm.prediction.training;

import io.forewarm.prediction.learning.ReliabilityTable;
import io.forewarm.prediction.learning.ReliabilityTable.Bin;
import java.util.List;

/**
 * How a fitted model did on the newest part of the past, which it knew nothing of, beside what was in use.
 *
 * @param against what was in use: a version, or {@code habits}
 * @param better whether the fitted model was the better one
 * @param horizons from the shortest on
 */
public record FitReport(String against, boolean better, List<Horizon> horizons) {

    public FitReport {
        horizons = List.copyOf(horizons);
    }

    /**
     * One horizon.
     *
     * @param forecasts how many were held against what came
     * @param baseRate share of them after which a need came in time
     * @param reliability of the fitted model
     */
    public record Horizon(
            int minutes, long forecasts, double baseRate, Score fitted, Score inUse, List<Bin> reliability) {

        static Horizon of(int minutes, ReliabilityTable fitted, ReliabilityTable inUse) {
            return new Horizon(
                    minutes, fitted.forecasts(), fitted.baseRate(), Score.of(fitted), Score.of(inUse), fitted.bins());
        }
    }

    /**
     * How good forecasts were.
     *
     * @param brier mean squared error
     * @param skill one less that over the error of who always says the base rate
     * @param calibrationError mean distance of forecast and share, in ten bins
     */
    public record Score(double brier, double skill, double calibrationError) {

        static Score of(ReliabilityTable table) {
            return new Score(table.brier(), table.brierSkill(), table.expectedCalibrationError());
        }
    }

    /** The fitted model wins by its mean skill over the horizons; a draw is no reason to change. */
    static boolean better(List<Horizon> horizons) {
        double difference = 0;
        for (var horizon : horizons) {
            difference += horizon.fitted().skill() - horizon.inUse().skill();
        }
        return difference > 0;
    }
}
