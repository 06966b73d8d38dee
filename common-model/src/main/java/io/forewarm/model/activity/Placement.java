package io.forewarm.model.activity;

import io.forewarm.model.Word;

/** On what kind of capacity a resource may run. */
public enum Placement implements Word {
    ON_DEMAND,
    /** Cheaper, and may be taken away. */
    SPOT
}
