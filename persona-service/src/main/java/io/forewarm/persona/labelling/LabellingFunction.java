package io.forewarm.persona.labelling;

import io.forewarm.model.Word;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.feature.Feature;
import io.forewarm.persona.feature.FeatureVector;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * A rule of thumb that votes for one value of an attribute where something striking is seen, and abstains everywhere
 * else. None is right always; how often each one is, the {@link LabelModel} learns from where they agree. Thresholds
 * are common knowledge about platforms and were fitted to nothing.
 */
public enum LabellingFunction implements Word {
    /** Who learns gets changes wrong. */
    GETS_CHANGES_WRONG(Skill.BEGINNER, seen -> seen.of(Feature.MISTAKE_SHARE) > 0.1),
    /** Who does not read the answer sends the same again. */
    REPEATS_WHAT_FAILED(Skill.BEGINNER, seen -> seen.of(Feature.RETRY_SHARE) > 0.06),
    /** Who learns gets along with few kinds of things, and looks around. */
    LOOKS_AT_FEW_KINDS(Skill.BEGINNER, seen -> seen.of(Feature.BREADTH) < 1.5 && seen.of(Feature.LIST_SHARE) > 0.35),
    /** Mistakes now and then, with a fair number of kinds. */
    SELDOM_WRONG(
            Skill.INTERMEDIATE,
            seen -> seen.of(Feature.MISTAKE_SHARE) > 0.02
                    && seen.of(Feature.MISTAKE_SHARE) < 0.07
                    && seen.of(Feature.BREADTH) > 1),
    /** Neither few kinds nor many, and sizes that are said mostly. */
    KNOWS_ITS_THINGS(
            Skill.INTERMEDIATE,
            seen -> seen.of(Feature.BREADTH) > 1.4
                    && seen.of(Feature.BREADTH) < 2.2
                    && seen.of(Feature.LIMITS_STATED_SHARE) < 0.7
                    && seen.of(Feature.MISTAKE_SHARE) < 0.06),
    /** Many kinds, next to no mistakes. */
    WORKS_BROADLY_WITHOUT_MISTAKES(
            Skill.EXPERT, seen -> seen.of(Feature.BREADTH) > 2.2 && seen.of(Feature.MISTAKE_SHARE) < 0.03),
    /** Who has been bitten says both what is needed and what is too much. */
    STATES_REQUESTS_AND_LIMITS(
            Skill.EXPERT,
            seen -> seen.of(Feature.LIMITS_STATED_SHARE) > 0.7
                    && seen.of(Feature.REQUESTS_STATED_SHARE) > 0.8
                    && seen.of(Feature.MISTAKE_SHARE) < 0.04),

    /** Where names of scopes say what they are for, they mostly are right. */
    WORKS_IN_DEVELOPMENT(UseCase.DEVELOPMENT, seen -> seen.of(Feature.DEVELOPMENT_SCOPES) > 0.6),
    /** Shells, logs and ports are how one finds out what is wrong with one's own program. */
    REACHES_INTO_WHAT_RUNS(UseCase.DEVELOPMENT, seen -> seen.of(Feature.CONNECT_SHARE) > 0.1),
    WORKS_IN_TEST(UseCase.TESTING, seen -> seen.of(Feature.TEST_SCOPES) > 0.6),
    /** Pipelines run jobs. */
    RUNS_JOBS_BY_PIPELINE(
            UseCase.TESTING, seen -> seen.of(Feature.AUTOMATION_SHARE) > 0.3 && seen.of(Feature.BATCH_SHARE) > 0.3),
    /** Tests come in bursts at even intervals. */
    ASKS_IN_EVEN_BURSTS(
            UseCase.TESTING, seen -> seen.of(Feature.BURST_SHARE) > 0.4 && seen.of(Feature.BURST_GAP_SPREAD) < 1),
    WORKS_IN_PRODUCTION(UseCase.PRODUCTION, seen -> seen.of(Feature.PRODUCTION_SCOPES) > 0.6),
    /** Nodes, scaling and disruption budgets are about what must not stop. */
    KEEPS_A_PLATFORM_RUNNING(UseCase.PRODUCTION, seen -> seen.of(Feature.OPERATIONS_SHARE) > 0.06),
    /** Several equal units of some size serve somebody. */
    ASKS_FOR_EQUAL_UNITS(UseCase.PRODUCTION, seen -> seen.of(Feature.UNITS) > 1.2 && seen.of(Feature.GPU_SHARE) < 0.2),
    ASKS_FOR_ACCELERATORS(UseCase.DATA_SCIENCE, seen -> seen.of(Feature.GPU_SHARE) > 0.3),
    /** Data needs memory and a place to stay. */
    ASKS_FOR_MEMORY_AND_STORAGE(
            UseCase.DATA_SCIENCE,
            seen -> seen.of(Feature.STORAGE_SHARE) > 0.12 && seen.of(Feature.MEMORY) - seen.of(Feature.CORES) > 11.5),

    /** Who asks for several at once, and looks after them, has somebody waiting. */
    RUNS_SPARE_UNITS(Sensitivity.LATENCY_CRITICAL, seen -> seen.of(Feature.UNITS) > 1.2),
    LOOKS_AFTER_OPERATIONS(
            Sensitivity.LATENCY_CRITICAL,
            seen -> seen.of(Feature.OPERATIONS_SHARE) > 0.06 && seen.of(Feature.SPOT_SHARE) < 0.06),
    /** Neither spot nor spares, sizes in the middle. */
    ASKS_FOR_THE_USUAL(
            Sensitivity.BALANCED,
            seen -> seen.of(Feature.SPOT_SHARE) < 0.06
                    && seen.of(Feature.UNITS) < 0.7
                    && seen.of(Feature.CORES) > -3
                    && seen.of(Feature.UNDO_SHARE) < 0.4),
    KEEPS_WHAT_IT_MAKES(
            Sensitivity.BALANCED,
            seen -> seen.of(Feature.UNDO_SHARE) < 0.2
                    && seen.of(Feature.OPERATIONS_SHARE) < 0.04
                    && seen.of(Feature.SPOT_SHARE) < 0.1),
    ACCEPTS_SPOT(Sensitivity.COST_OPTIMISED, seen -> seen.of(Feature.SPOT_SHARE) > 0.3),
    ASKS_FOR_LITTLE(Sensitivity.COST_OPTIMISED, seen -> seen.of(Feature.CORES) < -3.2),
    /** Gives back soon, as who pays for it does. */
    CLEANS_UP_AT_ONCE(
            Sensitivity.COST_OPTIMISED,
            seen -> seen.of(Feature.UNDO_SHARE) > 0.45 && seen.of(Feature.MISTAKE_SHARE) < 0.06),

    DOES_NOT_PIN_IMAGES(Posture.RELAXED, seen -> seen.of(Feature.MUTABLE_IMAGE_SHARE) > 0.4),
    VIOLATES_POLICIES(Posture.RELAXED, seen -> seen.of(Feature.VIOLATION_SHARE) > 0.15),
    /** Nothing striking to either side. */
    NEITHER_LAX_NOR_TIGHT(
            Posture.STANDARD,
            seen -> seen.of(Feature.MUTABLE_IMAGE_SHARE) < 0.3
                    && seen.of(Feature.POLICY_CHANGE_SHARE) < 0.06
                    && seen.of(Feature.ACCESS_REVIEW_SHARE) < 0.03),
    CONFINES_SOME(
            Posture.STANDARD,
            seen -> seen.of(Feature.VIOLATION_SHARE) < 0.08 && seen.of(Feature.RESTRICTED_SHARE) < 0.18),
    DRAWS_BORDERS(Posture.STRICT, seen -> seen.of(Feature.POLICY_CHANGE_SHARE) > 0.06),
    ASKS_WHO_MAY(Posture.STRICT, seen -> seen.of(Feature.ACCESS_REVIEW_SHARE) > 0.03),
    CONFINES_ITSELF(Posture.STRICT, seen -> seen.of(Feature.RESTRICTED_SHARE) > 0.3);

    /** What a function says that says nothing. */
    static final int ABSTAINS = -1;

    private final Enum<?> value;

    @SuppressWarnings("ImmutableEnumChecker") // A question without state.
    private final Predicate<FeatureVector> seen;

    LabellingFunction(Enum<?> value, Predicate<FeatureVector> seen) {
        this.value = value;
        this.seen = seen;
    }

    /** Those about one attribute. */
    public static List<LabellingFunction> about(Attribute attribute) {
        return Arrays.stream(values())
                .filter(function -> attribute.type() == function.value.getDeclaringClass())
                .toList();
    }

    /** The place of the value among its kind, or {@value #ABSTAINS}. */
    public int vote(FeatureVector features) {
        return seen.test(features)
                ? Arrays.asList(value.getDeclaringClass().getEnumConstants()).indexOf(value)
                : ABSTAINS;
    }
}
