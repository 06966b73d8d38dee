package io.forewarm.prediction.forecast.kafka;

import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import java.util.Optional;

/** What is told. */
sealed interface Output {

    /** A subject's forecast, or that there is none any more. */
    record OfSubject(Optional<NeedForecast> forecast) implements Output {}

    /** A partition's demand for a bundle. */
    record OfBundle(DemandForecast forecast) implements Output {}
}
