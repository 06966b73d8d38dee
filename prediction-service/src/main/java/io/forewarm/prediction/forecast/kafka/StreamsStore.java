package io.forewarm.prediction.forecast.kafka;

import io.forewarm.prediction.forecast.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * A store of Kafka Streams, with the newest values as objects before it: most events read a subject and change nothing,
 * and reading it from bytes each time takes longer than all the rest. Only its task writes the store, so what is
 * remembered is what is there; a task that begins anew has a new one of these.
 */
final class StreamsStore<V> implements Store<V> {

    /** Some kB each. Twice as many help only where so many subjects are busy at once. */
    private static final int REMEMBERED = 4096;

    private final KeyValueStore<String, V> store;

    private final Map<String, V> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    };

    StreamsStore(KeyValueStore<String, V> store) {
        this.store = store;
    }

    @Override
    public Optional<V> get(String key) {
        var known = remembered.get(key);
        if (known != null) {
            return Optional.of(known);
        }
        var stored = Optional.ofNullable(store.get(key));
        stored.ifPresent(value -> remembered.put(key, value));
        return stored;
    }

    @Override
    public void put(String key, V value) {
        remembered.put(key, value);
        store.put(key, value);
    }

    @Override
    public Optional<V> delete(String key) {
        remembered.remove(key);
        return Optional.ofNullable(store.delete(key));
    }

    @Override
    public void forEach(BiConsumer<String, V> each) {
        try (var all = store.all()) {
            all.forEachRemaining(entry -> each.accept(entry.key, entry.value));
        }
    }
}
