package io.forewarm.sensor.source;

import io.forewarm.model.Word;

/** Why an item tells nothing about anybody. */
public enum IgnoreReason implements Word {
    /** Another item tells of the same request, when it was answered. */
    STAGE,
    /** Nobody was logged in. */
    NOBODY,
    /** A component of the platform did it, not a person. */
    SYSTEM,
    /** It tells of something else than what somebody did. */
    NO_ACTION
}
