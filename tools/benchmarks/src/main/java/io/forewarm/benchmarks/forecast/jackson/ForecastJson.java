package io.forewarm.benchmarks.forecast.jackson;

import io.forewarm.benchmarks.forecast.ForecastResult;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The result as one JSON object whose keys are the record's own. */
public final class ForecastJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ForecastJson() {}

    public static String write(ForecastResult result) {
        return JSON.writeValueAsString(result);
    }
}
