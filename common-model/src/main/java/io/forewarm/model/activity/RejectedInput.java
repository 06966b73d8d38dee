package io.forewarm.model.activity;

import io.forewarm.model.topic.Message;
import io.forewarm.model.topic.Retention;
import io.forewarm.model.topic.Topic;
import java.time.Instant;

/**
 * Something a source sent that could not be understood, kept so that its owner can find out why.
 *
 * @param id the same for the same input
 * @param at when it arrived
 * @param reason short stable code in lower case with hyphens, such as {@code missing-field}
 * @param detail the rule that was broken, in words, without anything personal
 * @param where JSON Pointer to the offending place in what was sent
 * @param excerpt scrubbed beginning of the item, at most 500 characters
 */
public record RejectedInput(
        EventId id, Source source, Instant at, String reason, String detail, String where, String excerpt)
        implements Message {

    public static final String TOPIC_NAME = "activity.rejected.v1";

    /** Keyed by source. */
    public static final Topic<RejectedInput> TOPIC =
            new Topic<>(TOPIC_NAME, "source", RejectedInput.class, Retention.For.days(30));

    public RejectedInput {
        if (!reason.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("reason must be lower-case words with hyphens: '%s'".formatted(reason));
        }
        if (excerpt.length() > 500) {
            throw new IllegalArgumentException("excerpt must have at most 500 characters: " + excerpt.length());
        }
    }

    @Override
    public String key() {
        return source.word();
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
