package io.forewarm.prediction.training.jackson;

import io.forewarm.model.jackson.Json;
import io.forewarm.prediction.training.FitReport;

/** Writes reports as the registry keeps them. */
public final class ReportJson {

    private ReportJson() {}

    public static String of(FitReport report) {
        return Json.mapper().writeValueAsString(report);
    }
}
