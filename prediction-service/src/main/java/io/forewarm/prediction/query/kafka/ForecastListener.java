package io.forewarm.prediction.query.kafka;

import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.prediction.query.Forecasts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.logging.LogFactory;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.core.log.LogAccessor;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaUtils;
import org.springframework.kafka.support.serializer.DeserializationException;
import org.springframework.kafka.support.serializer.SerializationUtils;
import org.springframework.stereotype.Component;

/** Feeds {@link Forecasts} in batches. A batch that comes twice changes nothing the second time. */
@Component
final class ForecastListener {

    private static final LogAccessor LOGGER = new LogAccessor(LogFactory.getLog(ForecastListener.class));

    private final Forecasts forecasts;

    ForecastListener(Forecasts forecasts) {
        this.forecasts = forecasts;
    }

    @KafkaListener(
            id = "needs",
            idIsGroup = false,
            groupId = "${spring.application.name}-query",
            topics = NeedForecast.TOPIC_NAME,
            clientIdPrefix = "${spring.kafka.client-id}-query-needs",
            batch = "true")
    void onNeeds(List<ConsumerRecord<String, NeedForecast>> records) {
        int readable = readable(records);
        // Of several for one subject only the last counts, be it a forecast or the end of all.
        var newest = new LinkedHashMap<String, Optional<NeedForecast>>();
        records.subList(0, readable).forEach(each -> newest.put(each.key(), Optional.ofNullable(each.value())));
        forecasts.putNeeds(newest.values().stream().flatMap(Optional::stream).toList());
        forecasts.removeNeeds(newest.entrySet().stream()
                .filter(each -> each.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .map(SubjectId::new)
                .collect(Collectors.toSet()));
        rejectUnreadable(records, readable);
    }

    @KafkaListener(
            id = "demand",
            idIsGroup = false,
            groupId = "${spring.application.name}-query",
            topics = DemandForecast.TOPIC_NAME,
            clientIdPrefix = "${spring.kafka.client-id}-query-demand",
            batch = "true")
    void onDemand(List<ConsumerRecord<String, DemandForecast>> records) {
        int readable = readable(records);
        forecasts.putDemand(records.subList(0, readable).stream()
                .flatMap(each -> Optional.ofNullable(each.value()).stream())
                .toList());
        rejectUnreadable(records, readable);
    }

    /** Number of records before the first one that could not be read: its value is absent just as a tombstone's. */
    private static int readable(List<? extends ConsumerRecord<?, ?>> records) {
        int index = 0;
        while (index < records.size() && unreadable(records.get(index)).isEmpty()) {
            index++;
        }
        return index;
    }

    /** Has that record set aside; those before it are done, and those behind it come again. */
    private static void rejectUnreadable(List<? extends ConsumerRecord<?, ?>> records, int readable) {
        if (readable < records.size()) {
            throw new BatchListenerFailedException(
                    "not readable", unreadable(records.get(readable)).orElseThrow(), readable);
        }
    }

    private static Optional<DeserializationException> unreadable(ConsumerRecord<?, ?> each) {
        return Optional.ofNullable(SerializationUtils.getExceptionFromHeader(
                each, KafkaUtils.VALUE_DESERIALIZER_EXCEPTION_HEADER, LOGGER));
    }
}
