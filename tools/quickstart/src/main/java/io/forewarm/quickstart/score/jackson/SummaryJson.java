package io.forewarm.quickstart.score.jackson;

import io.forewarm.model.jackson.Json;
import io.forewarm.quickstart.score.Summary;

/** The summary as programs read it. */
public final class SummaryJson {

    private SummaryJson() {}

    /** One line of JSON. */
    public static String line(Summary summary) {
        return Json.mapper().writeValueAsString(summary);
    }
}
