package io.forewarm.prediction.forecast;

import java.util.Optional;
import java.util.function.BiConsumer;

/** What is kept between events, by key: Kafka Streams' stores in the service, memory in a replay. */
public interface Store<V> {

    Optional<V> get(String key);

    void put(String key, V value);

    /** Removes what is there, and returns it. */
    Optional<V> delete(String key);

    void forEach(BiConsumer<String, V> each);
}
