package io.forewarm.persona.inference;

import io.forewarm.model.persona.Distribution;
import io.forewarm.model.persona.PersonaName;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A name for a combination of attribute values. An empty set leaves an attribute open. Names that leave much open are
 * met more easily, so names of one list should leave about as much open as each other.
 *
 * @param name such as "DevOps expert"
 */
public record NamedPersona(
        String name, Set<Skill> skill, Set<UseCase> useCase, Set<Sensitivity> sensitivity, Set<Posture> posture) {

    /** Names for a platform of the usual kind. */
    public static final List<NamedPersona> DEFAULTS = List.of(
            new NamedPersona("Newcomer", Set.of(Skill.BEGINNER), Set.of(UseCase.DEVELOPMENT), Set.of(), Set.of()),
            new NamedPersona("Developer", Set.of(Skill.INTERMEDIATE), Set.of(UseCase.DEVELOPMENT), Set.of(), Set.of()),
            new NamedPersona(
                    "Cost-minded developer",
                    Set.of(),
                    Set.of(UseCase.DEVELOPMENT, UseCase.TESTING),
                    Set.of(Sensitivity.COST_OPTIMISED),
                    Set.of()),
            new NamedPersona(
                    "Release engineer",
                    Set.of(Skill.INTERMEDIATE, Skill.EXPERT),
                    Set.of(UseCase.TESTING),
                    Set.of(),
                    Set.of()),
            new NamedPersona("DevOps expert", Set.of(Skill.EXPERT), Set.of(UseCase.PRODUCTION), Set.of(), Set.of()),
            new NamedPersona(
                    "Service owner",
                    Set.of(Skill.BEGINNER, Skill.INTERMEDIATE),
                    Set.of(UseCase.PRODUCTION),
                    Set.of(),
                    Set.of()),
            new NamedPersona(
                    "Data scientist",
                    Set.of(),
                    Set.of(UseCase.DATA_SCIENCE),
                    Set.of(),
                    Set.of(Posture.RELAXED, Posture.STANDARD)),
            new NamedPersona("Security engineer", Set.of(Skill.EXPERT), Set.of(), Set.of(), Set.of(Posture.STRICT)));

    public NamedPersona {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name must not be blank");
        }
        skill = inOrder(skill);
        useCase = inOrder(useCase);
        sensitivity = inOrder(sensitivity);
        posture = inOrder(posture);
    }

    /** In the order of the enum, or the last digit of a sum would be another in each process. */
    private static <E extends Enum<E>> Set<E> inOrder(Set<E> values) {
        return values.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(values));
    }

    /** The one of these names that is most probable, the first of equals. */
    static PersonaName nearest(List<NamedPersona> all, Beliefs beliefs) {
        return all.stream()
                .map(named -> new PersonaName(named.name(), named.share(beliefs)))
                // max would take the last of equals.
                .sorted(Comparator.comparingDouble(PersonaName::share).reversed())
                .findFirst()
                .orElseThrow();
    }

    private double share(Beliefs beliefs) {
        return share(skill, beliefs.skill())
                * share(useCase, beliefs.useCase())
                * share(sensitivity, beliefs.sensitivity())
                * share(posture, beliefs.posture());
    }

    private static <E extends Enum<E>> double share(Set<E> values, Distribution<E> distribution) {
        if (values.isEmpty()) {
            return 1;
        }
        double sum = 0;
        for (E value : values) {
            sum += distribution.share(value);
        }
        return Math.min(1, sum);
    }
}
