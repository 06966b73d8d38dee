package io.forewarm.persona.behaviour;

import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;

/**
 * What a made-up user is. Attributes go together as they do on platforms at large, roughly: who runs production is
 * seldom a beginner and minds waiting, who learns is seldom strict. Every combination occurs.
 */
public record Kind(Skill skill, UseCase useCase, Sensitivity sensitivity, Posture posture) {

    /** Draws one; the use case first, evenly, then the rest in the light of it. */
    public static Kind drawn(RandomGenerator random) {
        var useCase = pick(UseCase.values(), random, 1, 1, 1, 1);
        var posture = pick(Posture.values(), random, 0.35, 0.35, 0.3);
        var skill = skill(useCase, posture, random);
        if (skill == Skill.BEGINNER && posture != Posture.RELAXED && random.nextBoolean()) {
            posture = Posture.RELAXED;
        }
        var sensitivity =
                switch (useCase) {
                    case PRODUCTION -> pick(Sensitivity.values(), random, 0.6, 0.3, 0.1);
                    case DEVELOPMENT, TESTING, DATA_SCIENCE -> pick(Sensitivity.values(), random, 0.15, 0.5, 0.35);
                };
        return new Kind(skill, useCase, sensitivity, posture);
    }

    private static Skill skill(UseCase useCase, Posture posture, RandomGenerator random) {
        if (posture == Posture.STRICT || useCase == UseCase.PRODUCTION) {
            return pick(Skill.values(), random, 0.1, 0.3, 0.6);
        }
        return pick(Skill.values(), random, 0.4, 0.4, 0.2);
    }

    /** One of these, each with its weight. */
    private static <E> E pick(E[] values, RandomGenerator random, double... weights) {
        double left = random.nextDouble() * DoubleStream.of(weights).sum();
        for (int number = 0; number < weights.length; number++) {
            left -= weights[number];
            if (left < 0) {
                return values[number];
            }
        }
        return values[values.length - 1];
    }
}
