package io.forewarm.benchmarks.jackson;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A result as one JSON object whose keys are the record's own. */
public final class ResultJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ResultJson() {}

    public static String write(Record result) {
        return JSON.writeValueAsString(result);
    }
}
