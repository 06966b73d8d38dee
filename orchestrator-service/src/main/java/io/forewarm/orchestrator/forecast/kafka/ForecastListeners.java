package io.forewarm.orchestrator.forecast.kafka;

import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.orchestrator.forecast.ForecastStore;
import java.util.List;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Feeds forecasts to the store in batches. A record that is read twice puts the same rows in the place of themselves.
 */
@Component
public final class ForecastListeners {

    private final ForecastStore store;

    public ForecastListeners(ForecastStore store) {
        this.store = store;
    }

    @KafkaListener(id = "orchestrator-needs", idIsGroup = false, topics = NeedForecast.TOPIC_NAME, batch = "true")
    void onNeeds(List<NeedForecast> forecasts) {
        store.replaceRecommendations(forecasts);
    }

    @KafkaListener(id = "orchestrator-demand", idIsGroup = false, topics = DemandForecast.TOPIC_NAME, batch = "true")
    void onDemand(List<DemandForecast> forecasts) {
        store.replaceDemand(forecasts);
    }
}
