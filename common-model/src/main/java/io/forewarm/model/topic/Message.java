package io.forewarm.model.topic;

import java.time.Instant;

/** A value that travels on a topic, and what its record's key and CloudEvents headers are made from. */
public interface Message {

    /** What the record is partitioned by; the subject wherever there is one. */
    String key();

    /** Same for every copy of the same message, different for different messages on one topic. */
    String messageId();

    /** When that happened of which the message tells; becomes the record's timestamp. */
    Instant occurredAt();
}
