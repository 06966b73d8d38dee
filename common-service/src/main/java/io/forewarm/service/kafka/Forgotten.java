package io.forewarm.service.kafka;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/**
 * Whom this partition was told to forget lately. An event that was on its way when its subject was erased arrives
 * afterwards, and without this it would bring the subject back. Subjects are kept as digests: no store may hold one
 * that is erased.
 */
public final class Forgotten {

    private static final Duration TIDIED_EVERY = Duration.ofHours(1);

    /** As many as a subject has itself, so telling two apart is no less certain. */
    private static final int DIGEST_BYTES = 16;

    private final KeyValueStore<String, Long> erasedAt;

    private Forgotten(KeyValueStore<String, Long> erasedAt) {
        this.erasedAt = erasedAt;
    }

    /** What has to be added to the topology. In memory, for they are few and every event asks; Kafka has the copy. */
    public static StoreBuilder<?> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.Long());
    }

    /** For a processor that only asks. */
    public static Forgotten readBy(ProcessingContext context, String store) {
        return new Forgotten(context.getStateStore(store));
    }

    /**
     * For the processor that is told of erasures; it also drops what is older than the memory.
     *
     * @param memory no shorter than the records of an erased subject may still come, which is as long as they are kept
     */
    public static Forgotten keptBy(ProcessingContext context, String store, Duration memory) {
        var forgotten = readBy(context, store);
        context.schedule(
                TIDIED_EVERY,
                PunctuationType.WALL_CLOCK_TIME,
                now -> forgotten.dropBefore(Instant.ofEpochMilli(now).minus(memory)));
        return forgotten;
    }

    public void add(String subject, Instant at) {
        erasedAt.put(digest(subject), at.toEpochMilli());
    }

    public boolean contains(String subject) {
        return erasedAt.approximateNumEntries() > 0 && erasedAt.get(digest(subject)) != null;
    }

    private void dropBefore(Instant time) {
        oldest(time).forEach(erasedAt::delete);
    }

    private List<String> oldest(Instant before) {
        var old = new ArrayList<String>();
        try (var all = erasedAt.all()) {
            all.forEachRemaining(each -> {
                if (each.value < before.toEpochMilli()) {
                    old.add(each.key);
                }
            });
        }
        return old;
    }

    private static String digest(String subject) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(subject.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
