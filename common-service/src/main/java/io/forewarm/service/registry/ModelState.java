package io.forewarm.service.registry;

import io.forewarm.model.Word;

/** What a version is at the moment. */
public enum ModelState implements Word {
    /** Fitted, but not in use so far. */
    CHALLENGER,
    /** In use: one of each kind, or none. */
    CHAMPION,
    /** Was in use, and may come back. */
    RETIRED
}
