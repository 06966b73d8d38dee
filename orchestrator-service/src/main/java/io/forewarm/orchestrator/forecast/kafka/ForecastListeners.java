package io.forewarm.orchestrator.forecast.kafka;

import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.orchestrator.forecast.ForecastStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.SerializationUtils;
import org.springframework.stereotype.Component;

/**
 * Feeds forecasts to the store in batches. A record that is read twice puts the same rows in the place of themselves.
 */
@Component
public final class ForecastListeners {

    private static final LogAccessor LOGGER = new LogAccessor(ForecastListeners.class);

    private final ForecastStore store;

    public ForecastListeners(ForecastStore store) {
        this.store = store;
    }

    @KafkaListener(id = "orchestrator-needs", idIsGroup = false, topics = NeedForecast.TOPIC_NAME, batch = "true")
    void onNeeds(List<ConsumerRecord<String, @Nullable NeedForecast>> records) {
        for (int i = 0; i < records.size(); i++) {
            var unread = failure(records.get(i));
            if (unread.isPresent()) {
                // The good ones before it first; the error handler sets this one aside and comes back with the rest.
                put(records.subList(0, i));
                throw new BatchListenerFailedException("record cannot be read", unread.get(), i);
            }
        }
        put(records);
    }

    private void put(List<ConsumerRecord<String, @Nullable NeedForecast>> records) {
        var newest = new LinkedHashMap<String, Optional<NeedForecast>>();
        records.forEach(each -> newest.put(each.key(), Optional.ofNullable(each.value())));
        store.replaceRecommendations(
                newest.values().stream().flatMap(Optional::stream).toList());
        // A tombstone: the subject was erased.
        store.forget(newest.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(each -> new SubjectId(each.getKey()))
                .toList());
    }

    /** A record that cannot be read looks like a tombstone, save for this header. */
    private static Optional<Exception> failure(ConsumerRecord<?, ?> received) {
        return Optional.ofNullable(SerializationUtils.getExceptionFromHeader(
                received, KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, LOGGER));
    }

    @KafkaListener(id = "orchestrator-demand", idIsGroup = false, topics = DemandForecast.TOPIC_NAME, batch = "true")
    void onDemand(List<DemandForecast> forecasts) {
        store.replaceDemand(forecasts);
    }
}
