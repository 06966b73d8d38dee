package io.forewarm.prediction.forecast;

import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.time.Instant;
import java.util.Optional;

/**
 * The part of a persona that forecasts rest on.
 *
 * @param kind what kind of user it is; absent while that is less likely than not, for the habits of a kind to which
 *     somebody does not belong are a worse guess than everybody's ({@code tools/replay/run newcomers})
 * @param at the persona's own time
 */
public record Traits(Optional<Kind> kind, Distribution<Sensitivity> sensitivity, Instant at) {

    private static final double LIKELIER_THAN_NOT = 0.5;

    /** Users of the same kind share their habits. */
    public record Kind(UseCase useCase, Skill skill) {}

    public static Traits of(Persona persona) {
        var useCase = persona.useCase().mostLikely();
        var skill = persona.skill().mostLikely();
        double probability = persona.useCase().share(useCase) * persona.skill().share(skill);
        return new Traits(
                probability > LIKELIER_THAN_NOT ? Optional.of(new Kind(useCase, skill)) : Optional.empty(),
                persona.sensitivity(),
                persona.at());
    }

    /** Whether forecasts could differ: the same circle and the same cost of waiting make the same forecast. */
    boolean sameButTime(Traits other) {
        return kind.equals(other.kind) && sensitivity.equals(other.sensitivity);
    }
}
