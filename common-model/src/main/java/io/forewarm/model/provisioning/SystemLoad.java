package io.forewarm.model.provisioning;

import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.time.Duration;
import java.time.Instant;

/**
 * How busy a backend is.
 *
 * @param backend its name, such as {@code kubernetes}
 * @param allocatableCores processors that it could give out in all
 * @param requestedCores processors that are given out
 * @param pendingUnits units that wait for room or are being built
 * @param apiLatency how long it takes to answer a request at the moment
 */
public record SystemLoad(
        String backend,
        Instant at,
        double allocatableCores,
        double requestedCores,
        int pendingUnits,
        Duration apiLatency)
        implements Message {

    public static final String TOPIC_NAME = "system.load.v1";

    /** Keyed by backend. */
    public static final Topic<SystemLoad> TOPIC =
            new Topic<>(TOPIC_NAME, "backend", SystemLoad.class, new Retention.LatestPerKey());

    public SystemLoad {
        if (!(allocatableCores >= 0) || !(requestedCores >= 0) || pendingUnits < 0) {
            throw new IllegalArgumentException("cores and pendingUnits must be >= 0: %s, %s, %s"
                    .formatted(allocatableCores, requestedCores, pendingUnits));
        }
    }

    /** Share of the processors that are given out, in [0, 1]; 1 where there are none. */
    public double utilisation() {
        return allocatableCores > 0 ? Math.min(1, requestedCores / allocatableCores) : 1;
    }

    @Override
    public String key() {
        return backend;
    }

    @Override
    public String messageId() {
        return backend + "@" + at;
    }

    @Override
    public Instant occurredAt() {
        return at;
    }
}
