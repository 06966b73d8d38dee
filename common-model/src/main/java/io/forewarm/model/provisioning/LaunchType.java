package io.forewarm.model.provisioning;

import io.forewarm.model.Word;

/** What a claim met. */
public enum LaunchType implements Word {
    /** A unit that was ready. */
    WARM,
    /** A unit that was still starting. */
    PARTIAL,
    /** Nothing: it was built on demand. */
    COLD
}
