package io.forewarm.model.persona;

import io.forewarm.model.Word;

/** How tightly a subject keeps its things. */
public enum Posture implements Word {
    RELAXED,
    STANDARD,
    STRICT
}
