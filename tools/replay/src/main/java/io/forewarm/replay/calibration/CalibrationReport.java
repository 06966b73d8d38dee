package io.forewarm.replay.calibration;

import io.forewarm.prediction.learning.ReliabilityTable;
import io.forewarm.prediction.learning.ReliabilityTable.Bin;
import io.forewarm.replay.report.History;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What {@code replay calibration} found.
 *
 * @param trace name of the log
 * @param history more about it
 * @param horizons from the shortest on
 */
public record CalibrationReport(String trace, History history, List<Horizon> horizons) {

    /**
     * How good the forecasts of one horizon were.
     *
     * @param minutes how far they looked ahead
     * @param forecasts how many were held against what came
     * @param baseRate share of them that came true
     * @param expectedCalibrationError mean distance of forecast and share, in ten bins
     * @param brier mean squared error
     * @param brierSkill one less that over the error of who always says the base rate
     * @param reliability the ten bins
     */
    public record Horizon(
            int minutes,
            long forecasts,
            double baseRate,
            double expectedCalibrationError,
            double brier,
            double brierSkill,
            List<Bin> reliability) {

        static Horizon of(int minutes, ReliabilityTable table) {
            return new Horizon(
                    minutes,
                    table.forecasts(),
                    table.baseRate(),
                    table.expectedCalibrationError(),
                    table.brier(),
                    table.brierSkill(),
                    table.bins());
        }
    }

    public static CalibrationReport of(History history, List<Horizon> horizons) {
        return new CalibrationReport(history.trace(), history, horizons);
    }

    /** As people read it. */
    public List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add(history.title());
        lines.add("");
        lines.add("  minutes   forecasts  came true  calibration error    Brier   skill");
        for (var each : horizons) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %7d %11d %9.4f%% %18.4f %8.5f %7.3f",
                    each.minutes(),
                    each.forecasts(),
                    100 * each.baseRate(),
                    each.expectedCalibrationError(),
                    each.brier(),
                    each.brierSkill()));
        }
        return lines;
    }
}
