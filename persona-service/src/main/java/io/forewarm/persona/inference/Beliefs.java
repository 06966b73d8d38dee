package io.forewarm.persona.inference;

import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.attribute.Prior;
import java.util.EnumSet;
import java.util.Set;

/** The four attributes of a subject, each as a distribution. */
public record Beliefs(
        Distribution<Skill> skill,
        Distribution<UseCase> useCase,
        Distribution<Sensitivity> sensitivity,
        Distribution<Posture> posture) {

    /** What one knows who knows nothing but the tenant. */
    static Beliefs of(Prior prior) {
        return new Beliefs(prior.skill(), prior.useCase(), prior.sensitivity(), prior.posture());
    }

    /** These beliefs, save that what is too close to call stays as it was. */
    Beliefs steadiedBy(Beliefs before, Steadiness steadiness) {
        return new Beliefs(
                steadiness.steady(before.skill, skill),
                steadiness.steady(before.useCase, useCase),
                steadiness.steady(before.sensitivity, sensitivity),
                steadiness.steady(before.posture, posture));
    }

    /** Attributes whose most likely value differs. */
    Set<Attribute> changedSince(Beliefs before) {
        var changed = EnumSet.allOf(Attribute.class);
        changed.removeIf(attribute -> mostLikely(attribute) == before.mostLikely(attribute));
        return changed;
    }

    private Enum<?> mostLikely(Attribute attribute) {
        return switch (attribute) {
            case SKILL -> skill.mostLikely();
            case USE_CASE -> useCase.mostLikely();
            case SENSITIVITY -> sensitivity.mostLikely();
            case POSTURE -> posture.mostLikely();
        };
    }

    /** The greatest change of any share. */
    double distanceTo(Beliefs other) {
        return Math.max(
                Math.max(skill.distanceTo(other.skill), useCase.distanceTo(other.useCase)),
                Math.max(sensitivity.distanceTo(other.sensitivity), posture.distanceTo(other.posture)));
    }
}
