package io.forewarm.persona.training;

import io.forewarm.persona.attribute.Attribute;
import java.util.List;

/**
 * How a fitted model did on subjects that it knew nothing of, beside what was in use.
 *
 * @param against what was in use: a version, or {@code bundled}
 * @param better whether the fitted model was the better one
 * @param subjects how many were seen
 * @param labels how many labels people had set on these
 * @param attributes those that could be learnt
 */
public record FitReport(String against, boolean better, int subjects, int labels, List<Learnt> attributes) {

    public FitReport {
        attributes = List.copyOf(attributes);
    }

    /**
     * One attribute.
     *
     * @param trainedOn subjects whose label was certain enough
     * @param heldOut subjects that it was judged by
     * @param functions what the labelling functions are like, as far as their agreement tells
     */
    public record Learnt(
            Attribute attribute,
            int trainedOn,
            int heldOut,
            Score fitted,
            Score inUse,
            List<FunctionReport> functions) {

        public Learnt {
            functions = List.copyOf(functions);
        }
    }

    /**
     * How good probabilities were; labels that people set weigh more.
     *
     * @param logLoss mean of {@code -ln(probability of the label)}
     * @param accuracy share of subjects whose label was the most probable value
     * @param calibrationError see {@link ClassifierScores#calibrationError}
     */
    public record Score(double logLoss, double accuracy, double calibrationError) {}

    /**
     * One labelling function.
     *
     * @param votes on so many subjects it did not abstain
     * @param accuracy how often it is right, drawn halfway to what one expects of a rule of thumb
     */
    public record FunctionReport(String name, int votes, double accuracy) {}

    /** The fitted model wins by its mean log loss over what it learnt; a draw is no reason to change. */
    static boolean better(List<Learnt> attributes) {
        double gain = 0;
        for (var learnt : attributes) {
            gain += learnt.inUse().logLoss() - learnt.fitted().logLoss();
        }
        return gain > 0;
    }
}
