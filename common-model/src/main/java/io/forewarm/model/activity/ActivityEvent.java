package io.forewarm.model.activity;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One thing that a subject did, in normal form, with nothing personal in it.
 *
 * @param at when the platform had answered, by the source's clock
 * @param latency how long the platform took to answer; never negative
 * @param requested what was asked for, if the action asks for a resource
 */
public record ActivityEvent(
        EventId id,
        TenantId tenant,
        SubjectId subject,
        Instant at,
        Source source,
        Action action,
        Target target,
        Outcome outcome,
        Duration latency,
        ClientKind client,
        Optional<ResourceSpec> requested,
        Set<SecuritySignal> signals)
        implements Message {

    public static final String TOPIC_NAME = "activity.events.v1";

    /** Keyed by subject. */
    public static final Topic<ActivityEvent> TOPIC =
            new Topic<>(TOPIC_NAME, "subject", ActivityEvent.class, Retention.For.days(7));

    public ActivityEvent {
        if (latency.isNegative()) {
            throw new IllegalArgumentException("latency must not be negative: " + latency);
        }
        // Sorted, unlike Set.copyOf: the same event is the same bytes in every process.
        signals = signals.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(signals));
    }

    /** Whether a resource was asked for and granted. */
    public boolean isNeed() {
        return requested.isPresent() && outcome == Outcome.SUCCESS;
    }

    /** Whether a resource was asked for and refused, for whatever reason. */
    public boolean isUnmetNeed() {
        return requested.isPresent() && outcome != Outcome.SUCCESS;
    }

    @Override
    public String key() {
        return subject.value();
    }

    @Override
    public String messageId() {
        return id.value();
    }

    @Override
    public Instant occurredAt() {
        return at;
    }
}
