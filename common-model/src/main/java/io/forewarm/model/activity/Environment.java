package io.forewarm.model.activity;

import io.forewarm.model.Word;

/** Stage of a scope as its name tells, where it does. */
public enum Environment implements Word {
    DEVELOPMENT,
    TEST,
    STAGING,
    PRODUCTION,
    UNKNOWN
}
