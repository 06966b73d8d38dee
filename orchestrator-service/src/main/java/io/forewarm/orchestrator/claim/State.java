package io.forewarm.orchestrator.claim;

import io.forewarm.model.Word;

/** How a claim stands. */
public enum State implements Word {
    /** The unit is being built. */
    STARTING,
    /** The unit can be used. */
    READY,
    /** The unit was given back. */
    RELEASED,
    /** The unit could not be built, or is gone although nobody gave it back. */
    FAILED
}
