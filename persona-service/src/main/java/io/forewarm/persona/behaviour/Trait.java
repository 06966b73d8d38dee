package io.forewarm.persona.behaviour;

import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * One number that a made-up user behaves by, and in what range it lies for whom. Ranges are wide, for what is written
 * down here is common knowledge and no measurement: somebody who has never been seen should still lie inside. None was
 * fitted to a recording. Where two attributes of a user have a say, one of them, drawn at random, decides.
 */
enum Trait {
    /** Part of the changes that the platform refuses as wrong. */
    MISTAKES(0, 0.04, when(Skill.BEGINNER, 0.08, 0.35), when(Skill.INTERMEDIATE, 0.01, 0.08)),
    /** Part of the failed changes that are tried again at once. */
    RETRIES(0, 0.4, when(Skill.BEGINNER, 0.3, 0.8)),
    /** Part of the actions that ask for what does not exist. */
    MISSES(0.01, 0.1, when(Skill.BEGINNER, 0.04, 0.15)),
    /** Part of the actions that are denied. */
    DENIALS(0, 0.02, when(Skill.BEGINNER, 0.01, 0.06), when(Posture.STRICT, 0.01, 0.08)),
    /** Part of what is created that is soon deleted. */
    UNDOES(0, 0.25, when(Skill.BEGINNER, 0.3, 0.9), when(Sensitivity.COST_OPTIMISED, 0.4, 0.9)),
    /** Kinds of things worked with. */
    BREADTH(3, 7, when(Skill.BEGINNER, 1, 4), when(Skill.EXPERT, 5, 12)),
    /** Part of the actions that change something. */
    CHANGES(0.1, 0.35, when(UseCase.TESTING, 0.25, 0.6)),
    /** Part of the looks that list. */
    LISTS(0.15, 0.5, when(Skill.BEGINNER, 0.35, 0.7)),
    /** Part of the actions that reach into what runs. */
    CONNECTS(0, 0.04, when(UseCase.DEVELOPMENT, 0.03, 0.2), when(UseCase.TESTING, 0, 0.1)),
    /** Part of the changes that change what is there. */
    UPDATES(
            0.1,
            0.4,
            when(UseCase.DEVELOPMENT, 0.2, 0.8),
            when(UseCase.PRODUCTION, 0.3, 0.8),
            when(UseCase.TESTING, 0, 0.1),
            when(Skill.BEGINNER, 0, 0.3)),
    /** Part of the actions that keep a platform running: nodes, scaling, disruption budgets. */
    OPERATIONS(0, 0.03, when(UseCase.PRODUCTION, 0.04, 0.3), when(Sensitivity.LATENCY_CRITICAL, 0.02, 0.2)),
    /** log2 of the equal units asked for at once. */
    UNITS(
            0,
            0.7,
            when(UseCase.PRODUCTION, 1, 3.5),
            when(Sensitivity.LATENCY_CRITICAL, 1, 3.5),
            when(Sensitivity.COST_OPTIMISED, 0, 0.3)),
    /** log2 of the cores of a unit. */
    CORES(
            -3.5,
            0,
            when(UseCase.PRODUCTION, -0.5, 2.5),
            when(UseCase.DATA_SCIENCE, 1, 5),
            when(UseCase.TESTING, -1.5, 1),
            when(Sensitivity.COST_OPTIMISED, -7, -3)),
    /** log2 of the MiB of memory for a core. */
    MEMORY_PER_CORE(9, 12, when(UseCase.DATA_SCIENCE, 11.5, 14)),
    /** Part of the requests for compute that say what they need. */
    STATED(0.7, 1, when(Skill.BEGINNER, 0, 0.5)),
    /** Part of the requests for compute that set limits. */
    LIMITS(
            0.2,
            0.8,
            when(Skill.BEGINNER, 0, 0.2),
            when(Skill.EXPERT, 0.5, 1),
            when(Posture.RELAXED, 0, 0.3),
            when(UseCase.PRODUCTION, 0.5, 1)),
    /** Part of the requests for compute that want GPUs. */
    GPUS(0, 0.01, when(UseCase.DATA_SCIENCE, 0.3, 0.95)),
    /** Part of the requests that are for lasting storage. */
    STORAGE(0, 0.06, when(UseCase.DATA_SCIENCE, 0.1, 0.4)),
    /** Part of the requests for compute that are jobs. */
    JOBS(0, 0.15, when(UseCase.TESTING, 0.5, 1), when(UseCase.DATA_SCIENCE, 0.2, 0.8)),
    /** Part of the requests for compute that another follows at once. */
    BURSTS(0, 0.2, when(UseCase.TESTING, 0.5, 0.9)),
    /** Spread of log2 of the pauses between bursts. */
    UNSTEADINESS(0.8, 2, when(UseCase.TESTING, 0.05, 0.8)),
    /** Part of the users of such a kind who act through a pipeline in most of what they do. */
    AUTOMATION(0, 0.03, when(UseCase.TESTING, 0.4, 1)),
    /** Part of the actions through programs of one's own. */
    PROGRAMS(0, 0.1, when(UseCase.DATA_SCIENCE, 0, 0.9)),
    /** Part of the requests for compute that may run on spot capacity. */
    SPOT(0, 0.05, when(Sensitivity.COST_OPTIMISED, 0.4, 1), when(Sensitivity.LATENCY_CRITICAL, 0, 0)),
    /** Part of the changes that draw borders: network policies and roles. */
    POLICIES(0, 0.04, when(Posture.STRICT, 0.1, 0.5), when(Posture.RELAXED, 0, 0.01)),
    /** Part of the actions that ask who may do what. */
    REVIEWS(0, 0.02, when(Posture.STRICT, 0.03, 0.4), when(Posture.RELAXED, 0, 0.003)),
    /** Part of the actions that handle secrets. */
    SECRETS(0, 0.03, when(Posture.STRICT, 0, 0.08)),
    /** Part of the requests for compute that confine themselves tightly. */
    CONFINED(0, 0.2, when(Posture.STRICT, 0.2, 0.9), when(Posture.RELAXED, 0, 0.02)),
    /** Part of the requests for compute that want privileges. */
    PRIVILEGES(0, 0.03, when(Posture.STRICT, 0, 0.1), when(Posture.RELAXED, 0, 0.15)),
    /** Part of the changes that violate a policy. */
    VIOLATIONS(0, 0.06, when(Posture.STRICT, 0, 0.1), when(Posture.RELAXED, 0, 0.3)),
    /** Part of the requests for compute with an image without a fixed version. */
    UNPINNED(0, 0.3, when(Posture.RELAXED, 0.3, 1), when(Posture.STRICT, 0, 0.05), when(UseCase.PRODUCTION, 0, 0.05)),
    /** log2 of the seconds between two actions. */
    PACE(-1, 5);

    private record Range(double least, double most) {

        double drawn(RandomGenerator random) {
            return least + random.nextDouble() * (most - least);
        }
    }

    /** What holds for whoever has a value. */
    private record When(Enum<?> value, Range range) {}

    @SuppressWarnings("ImmutableEnumChecker") // A record of two numbers.
    private final Range usual;

    @SuppressWarnings("ImmutableEnumChecker") // List.of can't be changed.
    private final List<When> specials;

    Trait(double least, double most, When... specials) {
        this.usual = new Range(least, most);
        this.specials = List.of(specials);
    }

    private static When when(Enum<?> value, double least, double most) {
        return new When(value, new Range(least, most));
    }

    double drawn(Kind kind, RandomGenerator random) {
        var values = Set.of(kind.skill(), kind.useCase(), kind.sensitivity(), kind.posture());
        var said = specials.stream()
                .filter(special -> values.contains(special.value()))
                .map(When::range)
                .toList();
        return said.isEmpty()
                ? usual.drawn(random)
                : said.get(random.nextInt(said.size())).drawn(random);
    }
}
