package io.forewarm.service.kafka;

import io.forewarm.model.topic.Message;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorSupplier;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/**
 * Lets each message pass once, whoever delivered it how often: producers may retry, sources may deliver twice, and the
 * habits learnt from them must not count anything twice. A copy always has the key and the time of the original, so one
 * look-up in the partition's own store decides.
 */
public final class Deduplication {

    private static final byte[] SEEN = {1};

    private Deduplication() {}

    /**
     * The stream without second copies.
     *
     * @param store name of the state store that remembers; unique in the topology
     * @param memory how long after a message its copies are recognised, by the messages' own time
     */
    public static <V extends Message> KStream<String, V> of(
            KStream<String, V> messages, String store, Duration memory) {
        return messages.processValues(new Supplier<V>(store, memory));
    }

    private record Supplier<V extends Message>(String store, Duration memory)
            implements FixedKeyProcessorSupplier<String, V, V> {

        @Override
        public FixedKeyProcessor<String, V, V> get() {
            return new FirstOnly<>(store);
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            // Window size is the least possible: a copy has the very time of the original.
            return Set.of(Stores.windowStoreBuilder(
                    Stores.persistentWindowStore(store, memory, Duration.ofMillis(1), false),
                    Serdes.String(),
                    Serdes.ByteArray()));
        }
    }

    private static final class FirstOnly<V extends Message> extends ContextualFixedKeyProcessor<String, V, V> {

        private final String name;

        @SuppressWarnings("NullAway.Init") // Kafka Streams calls init before anything else.
        private WindowStore<String, byte[]> seen;

        FirstOnly(String name) {
            this.name = name;
        }

        @Override
        public void init(FixedKeyProcessorContext<String, V> context) {
            super.init(context);
            seen = context.getStateStore(name);
        }

        @Override
        public void process(FixedKeyRecord<String, V> message) {
            if (message.value() == null) {
                // Nobody we know writes one here; there is nothing in it to learn from.
                return;
            }
            var id = message.value().messageId();
            if (seen.fetch(id, message.timestamp()) == null) {
                seen.put(id, SEEN, message.timestamp());
                context().forward(message);
            }
        }
    }
}
