package io.forewarm.prediction.forecast;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** A store that ends with its process. Not thread-safe. */
public final class MemoryStore<V> implements Store<V> {

    private final Map<String, V> values = new TreeMap<>();

    @Override
    public Optional<V> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void put(String key, V value) {
        values.put(key, value);
    }

    @Override
    public Optional<V> delete(String key) {
        return Optional.ofNullable(values.remove(key));
    }

    @Override
    public void forEach(BiConsumer<String, V> each) {
        values.forEach(each);
    }
}
