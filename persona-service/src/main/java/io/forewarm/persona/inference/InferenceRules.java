package io.forewarm.persona.inference;

import io.forewarm.persona.attribute.Prior;
import java.util.List;

/**
 * How personas are inferred.
 *
 * @param prior belief without evidence
 * @param priorStrength events that it takes to outweigh the prior; above 0
 * @param recentWeight how much heavier recent habits weigh than lasting ones; at least 0
 * @param newsThreshold change of a share that is worth publishing; in (0, 1]
 * @param steadiness keeps the most likely values from flapping
 * @param deviations by how many standard deviations behaviour must differ more than usual to count as changed; above 0
 * @param names at least one
 */
public record InferenceRules(
        Prior prior,
        double priorStrength,
        double recentWeight,
        double newsThreshold,
        Steadiness steadiness,
        double deviations,
        List<NamedPersona> names) {

    public InferenceRules {
        if (!(priorStrength > 0) || !(recentWeight >= 0)) {
            throw new IllegalArgumentException(
                    "priorStrength must be > 0 and recentWeight >= 0: %s, %s".formatted(priorStrength, recentWeight));
        }
        if (!(newsThreshold > 0 && newsThreshold <= 1)) {
            throw new IllegalArgumentException("newsThreshold must be in (0, 1]: " + newsThreshold);
        }
        if (!(deviations > 0)) {
            throw new IllegalArgumentException("deviations must be > 0: " + deviations);
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("names must not be empty");
        }
        names = List.copyOf(names);
    }
}
