package io.forewarm.prediction.forecast.kafka;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.kafka.JsonSerde;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Topic;
import io.forewarm.prediction.rhythm.Crowd;
import io.forewarm.prediction.rhythm.Rhythm;
import io.forewarm.service.kafka.Deduplication;
import io.forewarm.service.kafka.Forgotten;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Wires forecasts into Kafka Streams: activity, personas, outcomes and erasures in, forecasts out. All topics have the
 * same key, so a subject's state is where its events are.
 */
public final class ForecastTopology {

    private ForecastTopology() {}

    public static void addTo(StreamsBuilder builder, ForecastPlan plan) {
        builder.globalTable(
                SystemLoad.TOPIC_NAME,
                consumed(SystemLoad.TOPIC),
                Materialized.<String, SystemLoad, KeyValueStore<Bytes, byte[]>>as(LoadTable.STORE)
                        .withKeySerde(Serdes.String())
                        .withValueSerde(JsonSerde.of(SystemLoad.TOPIC)));
        var outputs = inputs(builder, plan).process(new Supplier(plan));
        outputs.filter((_, output) -> output instanceof Output.OfSubject)
                .mapValues(output -> output instanceof Output.OfSubject(var forecast) ? forecast.orElse(null) : null)
                .to(NeedForecast.TOPIC_NAME, produced(NeedForecast.TOPIC));
        outputs.filter((_, output) -> output instanceof Output.OfBundle)
                .mapValues(output -> output instanceof Output.OfBundle(var forecast) ? forecast : null)
                .to(DemandForecast.TOPIC_NAME, produced(DemandForecast.TOPIC));
    }

    private static KStream<String, Input> inputs(StreamsBuilder builder, ForecastPlan plan) {
        // One memory for both: their ids differ, and each store costs files and memory per partition.
        KStream<String, Message> counted =
                wide(stream(builder, ActivityEvent.TOPIC)).merge(wide(stream(builder, ProvisioningOutcome.TOPIC)));
        var believed = wide(stream(builder, Persona.TOPIC));
        var forgotten = wide(stream(builder, Erasure.TOPIC));
        return Deduplication.of(counted, "seen", plan.rhythm().memoryOfCopies())
                .merge(believed)
                .merge(forgotten)
                .mapValues(Input::of);
    }

    /** Without tombstones: what is to be forgotten comes as an erasure. */
    private static <V extends Message> KStream<String, V> stream(StreamsBuilder builder, Topic<V> topic) {
        return builder.stream(topic.name(), consumed(topic)).filter((_, value) -> value != null);
    }

    private static KStream<String, Message> wide(KStream<String, ? extends Message> messages) {
        return messages.mapValues(message -> message);
    }

    private static <V extends Message> Consumed<String, V> consumed(Topic<V> topic) {
        return Consumed.with(Serdes.String(), JsonSerde.of(topic));
    }

    private static <V extends Message> Produced<String, V> produced(Topic<V> topic) {
        return Produced.with(Serdes.String(), JsonSerde.of(topic));
    }

    private record Supplier(ForecastPlan plan) implements ProcessorSupplier<String, Input, String, Output> {

        @Override
        public Processor<String, Input, String, Output> get() {
            return new ForecastProcessor(plan);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(
                    // Many events of one subject come close together, so what is cached is written once.
                    store(ForecastProcessor.SUBJECTS, StateSerde.of(SubjectForm::write, SubjectForm::readState))
                            .withCachingEnabled(),
                    store(ForecastProcessor.CIRCLES, StateSerde.of(HistoryForm::write, HistoryForm::readShared))
                            .withCachingEnabled(),
                    store(DueIndex.STORE, Serdes.ByteArray()),
                    store(ForecastProcessor.RHYTHMS, StateSerde.of(Rhythm::writeTo, Rhythm::readFrom))
                            .withCachingEnabled(),
                    store(ForecastProcessor.CROWDS, StateSerde.of(Crowd::writeTo, Crowd::readFrom))
                            .withCachingEnabled(),
                    Forgotten.store(ForecastProcessor.FORGOTTEN),
                    store(ForecastProcessor.DEMAND, StateSerde.of(SubjectForm::write, SubjectForm::readSum))
                            .withCachingEnabled());
        }

        private static <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
            return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
        }
    }
}
