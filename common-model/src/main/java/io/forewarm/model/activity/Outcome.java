package io.forewarm.model.activity;

import io.forewarm.model.Word;

/** How the platform answered. */
public enum Outcome implements Word {
    SUCCESS,
    NOT_FOUND,
    /** No right to do that. */
    DENIED,
    OVER_QUOTA,
    /** The request itself was wrong. */
    INVALID,
    CONFLICT,
    /** The platform's own fault. */
    FAILED
}
