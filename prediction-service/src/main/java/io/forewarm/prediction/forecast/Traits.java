package io.forewarm.prediction.forecast;

import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.time.Instant;

/**
 * The part of a persona that forecasts rest on.
 *
 * @param at the persona's own time
 */
public record Traits(UseCase useCase, Skill skill, Distribution<Sensitivity> sensitivity, Instant at) {

    public static Traits of(Persona persona) {
        return new Traits(
                persona.useCase().mostLikely(), persona.skill().mostLikely(), persona.sensitivity(), persona.at());
    }

    /** Whether forecasts could differ: the same circle and the same cost of waiting make the same forecast. */
    boolean sameButTime(Traits other) {
        return useCase == other.useCase && skill == other.skill && sensitivity.equals(other.sensitivity);
    }
}
