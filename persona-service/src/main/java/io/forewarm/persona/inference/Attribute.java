package io.forewarm.persona.inference;

import io.forewarm.model.Word;
import java.util.EnumSet;
import java.util.Set;

/** The four things that a persona says. */
public enum Attribute implements Word {
    SKILL,
    USE_CASE,
    SENSITIVITY,
    POSTURE;

    /** Attributes whose most likely value differs. */
    public static Set<Attribute> changed(Beliefs before, Beliefs after) {
        var changed = EnumSet.allOf(Attribute.class);
        changed.removeIf(attribute -> attribute.mostLikely(before) == attribute.mostLikely(after));
        return changed;
    }

    private Enum<?> mostLikely(Beliefs beliefs) {
        return switch (this) {
            case SKILL -> beliefs.skill().mostLikely();
            case USE_CASE -> beliefs.useCase().mostLikely();
            case SENSITIVITY -> beliefs.sensitivity().mostLikely();
            case POSTURE -> beliefs.posture().mostLikely();
        };
    }
}
