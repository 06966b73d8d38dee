package io.forewarm.model.persona;

import io.forewarm.model.Word;

/** What a subject minds more, waiting or paying. */
public enum Sensitivity implements Word {
    LATENCY_CRITICAL,
    BALANCED,
    COST_OPTIMISED
}
