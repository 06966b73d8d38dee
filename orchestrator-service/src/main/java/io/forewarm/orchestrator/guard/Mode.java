package io.forewarm.orchestrator.guard;

import io.forewarm.model.Word;

/** How far the plan is carried out. Claims are served in every mode. */
public enum Mode implements Word {
    /** Nothing is planned. */
    OFF,
    /** Plans are made, counted and logged, and nothing is started or given up. */
    SHADOW,
    /** Plans are carried out. */
    ACTIVE
}
