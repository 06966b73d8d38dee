package io.forewarm.persona.attribute;

import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.util.Map;

/** What we believe about a user of a tenant before it does anything. */
public record Prior(
        Distribution<Skill> skill,
        Distribution<UseCase> useCase,
        Distribution<Sensitivity> sensitivity,
        Distribution<Posture> posture) {

    /**
     * Nearly uniform, leaning to the middle of each scale: a wrong guess costs least there. It is a guess about
     * platforms at large; nobody counted.
     */
    public static final Prior DEFAULT = new Prior(
            new Distribution<>(Map.of(Skill.BEGINNER, 0.25, Skill.INTERMEDIATE, 0.45, Skill.EXPERT, 0.3)),
            new Distribution<>(Map.of(
                    UseCase.DEVELOPMENT,
                    0.4,
                    UseCase.TESTING,
                    0.2,
                    UseCase.PRODUCTION,
                    0.25,
                    UseCase.DATA_SCIENCE,
                    0.15)),
            new Distribution<>(Map.of(
                    Sensitivity.LATENCY_CRITICAL, 0.25, Sensitivity.BALANCED, 0.5, Sensitivity.COST_OPTIMISED, 0.25)),
            new Distribution<>(Map.of(Posture.RELAXED, 0.25, Posture.STANDARD, 0.5, Posture.STRICT, 0.25)));

    /** Of each value of an attribute, in their order. */
    public double[] of(Attribute attribute) {
        return switch (attribute) {
            case SKILL -> skill.inOrder();
            case USE_CASE -> useCase.inOrder();
            case SENSITIVITY -> sensitivity.inOrder();
            case POSTURE -> posture.inOrder();
        };
    }
}
