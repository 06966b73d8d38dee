package io.forewarm.sensor.source;

import io.forewarm.model.Word;

/** Why an item could not be taken. */
public enum RefusalReason implements Word {
    MISSING_FIELD,
    WRONG_TYPE,
    /** Right type, impossible value. */
    BAD_VALUE,
    /** Not a time, or not a possible one. */
    BAD_TIME,
    /** Not one of the values that the source's format knows. */
    UNKNOWN_VALUE,
    UNKNOWN_VERSION,
    /** Somebody's for whom its sender may not speak. */
    FOREIGN_TENANT,
    /** The log itself would not have it. */
    NOT_STORABLE
}
