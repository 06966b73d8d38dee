package io.forewarm.model.identity;

import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.time.Duration;
import java.time.Instant;

/**
 * Order to forget a subject: whoever reads this removes its rows, its state and its compacted records. Carrying it out
 * twice changes nothing.
 *
 * @param at when the erasure was asked for
 */
public record Erasure(TenantId tenant, SubjectId subject, Instant at) implements Message {

    public static final String TOPIC_NAME = "subject.erasures.v1";

    /**
     * As long as any record of a subject may stand in another topic: whoever reads those from their beginning has to
     * meet the order as well. Afterwards nothing is left that it could be about.
     */
    private static final Retention KEPT = new Retention.LatestPerKeyFor(Duration.ofDays(30));

    /** Keyed by subject. */
    public static final Topic<Erasure> TOPIC = new Topic<>(TOPIC_NAME, "subject", Erasure.class, KEPT);

    @Override
    public String key() {
        return subject.value();
    }

    @Override
    public String messageId() {
        return "erasure-" + subject;
    }

    @Override
    public Instant occurredAt() {
        return at;
    }
}
