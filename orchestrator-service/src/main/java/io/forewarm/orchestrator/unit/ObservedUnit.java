package io.forewarm.orchestrator.unit;

import io.forewarm.model.Word;
import io.forewarm.model.provisioning.UnitId;

/**
 * A unit as the backend has it.
 *
 * @param detail short stable code of what is wrong with it, in lower case with hyphens; empty if nothing is
 */
public record ObservedUnit(UnitId id, Phase phase, Ownership ownership, String detail) {

    /** How far it is. */
    public enum Phase implements Word {
        STARTING,
        READY,
        FAILED,
        /** Being deleted. */
        GONE
    }

    /** What the backend itself believes about whose it is. */
    public enum Ownership implements Word {
        WARM,
        CLAIMED
    }
}
