package io.forewarm.persona.inference;

import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.persona.feature.Feature;
import java.util.List;

/**
 * What people who run platforms would tell you, written as weights: the model for as long as nothing better has been
 * learnt.
 *
 * <p>The weights are to one digit and mean "some" (0.3), "much" (0.6) and "decisive" (1.0). They were written down from
 * what the features mean and then looked at with the sixteen scripted users of our recording, so that recording cannot
 * prove them: whoever tunes a weight until the last of sixteen fits has learnt the sixteen, not people. A change needs
 * a reason that holds for people outside the recording.
 */
final class Clues {

    static final LogLinearModel<Skill> SKILL = new LogLinearModel<>(
            Skill.class,
            List.of(
                    clue(Skill.BEGINNER, Feature.MISTAKE_SHARE, 0.8, "learners get requests wrong"),
                    clue(Skill.BEGINNER, Feature.RETRY_SHARE, 0.3, "learners try the same again"),
                    clue(Skill.BEGINNER, Feature.UNDO_SHARE, 0.3, "learners delete and make anew"),
                    clue(Skill.BEGINNER, Feature.LIST_SHARE, 0.3, "learners look around"),
                    clue(Skill.BEGINNER, Feature.MUTABLE_IMAGE_SHARE, 0.3, "examples use images without a version"),
                    clue(Skill.BEGINNER, Feature.LIMITS_STATED_SHARE, -0.3, "limits are learnt later"),
                    clue(Skill.BEGINNER, Feature.BREADTH, -0.6, "learners know few kinds of things"),
                    clue(Skill.BEGINNER, Feature.AUTOMATION_SHARE, -0.6, "pipelines are written by those who know"),
                    clue(Skill.INTERMEDIATE, Feature.CONNECT_SHARE, 0.5, "logs and shells are daily work"),
                    clue(Skill.INTERMEDIATE, Feature.UPDATE_SHARE, 0.3, "changing what runs is daily work"),
                    clue(Skill.EXPERT, Feature.OPERATIONS_SHARE, 0.8, "who is trusted with nodes knows them"),
                    clue(Skill.EXPERT, Feature.POLICY_CHANGE_SHARE, 0.6, "roles and policies are hard"),
                    clue(Skill.EXPERT, Feature.ACCESS_REVIEW_SHARE, 0.3, "few know that one can ask"),
                    clue(Skill.EXPERT, Feature.RESTRICTED_SHARE, 0.3, "confining oneself takes knowledge"),
                    clue(Skill.EXPERT, Feature.BREADTH, 0.6, "experts use many kinds of things"),
                    clue(Skill.EXPERT, Feature.LIMITS_STATED_SHARE, 0.3, "experts say what they need"),
                    clue(Skill.EXPERT, Feature.MISTAKE_SHARE, -0.3, "experts get it right")));

    static final LogLinearModel<UseCase> USE_CASE = new LogLinearModel<>(
            UseCase.class,
            List.of(
                    clue(UseCase.DEVELOPMENT, Feature.CONNECT_SHARE, 0.6, "who builds looks into what runs"),
                    clue(UseCase.DEVELOPMENT, Feature.UPDATE_SHARE, 0.3, "who builds changes what runs"),
                    clue(UseCase.DEVELOPMENT, Feature.UNDO_SHARE, 0.3, "trying things out means throwing them away"),
                    clue(UseCase.DEVELOPMENT, Feature.UNITS, -0.6, "one unit is enough to try"),
                    clue(UseCase.DEVELOPMENT, Feature.CORES, -0.3, "small is enough to try"),
                    clue(UseCase.DEVELOPMENT, Feature.LIMITS_STATED_SHARE, -0.3, "limits matter later"),
                    clue(UseCase.TESTING, Feature.AUTOMATION_SHARE, 1.0, "tests run in pipelines"),
                    clue(UseCase.TESTING, Feature.BATCH_SHARE, 0.6, "tests are jobs"),
                    clue(UseCase.TESTING, Feature.BURST_SHARE, 0.6, "tests come in matrices"),
                    clue(UseCase.TESTING, Feature.BURST_GAP_SPREAD, -0.3, "pipelines run at a beat"),
                    clue(UseCase.PRODUCTION, Feature.OPERATIONS_SHARE, 0.8, "disruption budgets guard production"),
                    clue(UseCase.PRODUCTION, Feature.UNITS, 0.8, "production has replicas"),
                    clue(UseCase.PRODUCTION, Feature.LIMITS_STATED_SHARE, 0.3, "production says what it needs"),
                    clue(UseCase.PRODUCTION, Feature.MUTABLE_IMAGE_SHARE, -0.3, "production pins its versions"),
                    clue(UseCase.PRODUCTION, Feature.BATCH_SHARE, -0.3, "services run on"),
                    clue(UseCase.PRODUCTION, Feature.SPOT_SHARE, -0.3, "spot capacity goes away"),
                    clue(UseCase.DATA_SCIENCE, Feature.GPU_SHARE, 1.0, "models are trained on GPUs"),
                    clue(UseCase.DATA_SCIENCE, Feature.MEMORY, 0.6, "data wants memory"),
                    clue(UseCase.DATA_SCIENCE, Feature.STORAGE_SHARE, 0.6, "data wants storage"),
                    clue(UseCase.DATA_SCIENCE, Feature.SDK_SHARE, 0.3, "notebooks call from programs")));

    static final LogLinearModel<Sensitivity> SENSITIVITY = new LogLinearModel<>(
            Sensitivity.class,
            List.of(
                    clue(Sensitivity.LATENCY_CRITICAL, Feature.OPERATIONS_SHARE, 0.8, "scaling guards answer times"),
                    clue(Sensitivity.LATENCY_CRITICAL, Feature.UNITS, 0.6, "replicas guard against waiting"),
                    clue(Sensitivity.LATENCY_CRITICAL, Feature.CORES, 0.3, "room to spare costs"),
                    clue(Sensitivity.LATENCY_CRITICAL, Feature.BATCH_SHARE, -0.3, "jobs can wait"),
                    clue(Sensitivity.LATENCY_CRITICAL, Feature.SPOT_SHARE, -0.3, "spot capacity goes away"),
                    clue(Sensitivity.COST_OPTIMISED, Feature.SPOT_SHARE, 1.0, "spot capacity is cheap"),
                    clue(Sensitivity.COST_OPTIMISED, Feature.CORES, -0.3, "small is cheap"),
                    clue(Sensitivity.COST_OPTIMISED, Feature.MEMORY, -0.3, "small is cheap"),
                    clue(Sensitivity.COST_OPTIMISED, Feature.UNDO_SHARE, 0.3, "what is gone costs nothing"),
                    clue(Sensitivity.COST_OPTIMISED, Feature.UNITS, -0.3, "one is cheaper than two")));

    static final LogLinearModel<Posture> POSTURE = new LogLinearModel<>(
            Posture.class,
            List.of(
                    clue(Posture.RELAXED, Feature.MUTABLE_IMAGE_SHARE, 0.6, "an image without a version may change"),
                    clue(Posture.RELAXED, Feature.LIMITS_STATED_SHARE, -0.6, "no limit, no border"),
                    clue(Posture.RELAXED, Feature.PRIVILEGED_SHARE, 0.6, "privileges are asked for"),
                    clue(Posture.RELAXED, Feature.VIOLATION_SHARE, 0.6, "policies are in the way"),
                    clue(Posture.RELAXED, Feature.RESTRICTED_SHARE, -0.3, "unconfined by habit"),
                    clue(Posture.STRICT, Feature.POLICY_CHANGE_SHARE, 0.8, "draws borders"),
                    clue(Posture.STRICT, Feature.RESTRICTED_SHARE, 0.8, "confines itself"),
                    clue(Posture.STRICT, Feature.ACCESS_REVIEW_SHARE, 0.6, "checks who may do what"),
                    clue(Posture.STRICT, Feature.MUTABLE_IMAGE_SHARE, -0.3, "pins its versions")));

    private Clues() {}

    private static <E extends Enum<E>> Clue<E> clue(E value, Feature feature, double weight, String why) {
        return new Clue<>(value, feature, weight, why);
    }
}
