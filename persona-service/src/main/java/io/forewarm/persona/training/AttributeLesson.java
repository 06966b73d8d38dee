package io.forewarm.persona.training;

import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.labelling.LabelModel;
import io.forewarm.persona.labelling.LabellingFunction;
import io.forewarm.persona.training.FitReport.FunctionReport;
import io.forewarm.persona.training.FitReport.Learnt;
import io.forewarm.persona.training.FitReport.Score;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * What subjects teach about one attribute: the labels that people set, and where they set none, what labelling
 * functions say together, if that is certain enough.
 *
 * @param known of each subject the place of the value that a person named, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // Made for one fit; nobody compares it.
record AttributeLesson(Attribute attribute, List<SeenSubject> subjects, int[] known) {

    /** Less certain labels would teach their mistakes. */
    private static final double CERTAIN = 0.8;

    /** A person's word counts as that of so many subjects about whom only rules of thumb speak. */
    private static final int PERSON = 5;

    /** A model, and how it did. */
    record Fitted(AttributeModel model, Learnt learnt) {}

    /**
     * Fits a model, unless there are too few of some value.
     *
     * @param inUse what it is held against
     * @param prior of each value, which both are asked with
     */
    Optional<Fitted> fit(PersonaTraining training, AttributeModel inUse, double[] prior, int fewest) {
        var functions = LabellingFunction.about(attribute);
        int[][] votes = subjects.stream()
                .map(seen -> functions.stream()
                        .mapToInt(function -> function.vote(seen.features()))
                        .toArray())
                .toArray(int[][]::new);
        var labelling = LabelModel.fitted(votes, known, functions.size(), prior.length);
        var all = examples(votes, labelling, prior.length);
        var certain = certain(votes, labelling);
        var trained = all.where(
                number -> certain.test(number) && !subjects.get(number).isHeldOut());
        var judged =
                all.where(number -> certain.test(number) && subjects.get(number).isHeldOut());
        if (IntStream.of(trained.counts()).anyMatch(count -> count < fewest) || judged.size() < fewest) {
            return Optional.empty();
        }
        var model = training.attribute(trained);
        var learnt = new Learnt(
                attribute,
                trained.size(),
                judged.size(),
                score(model, judged, prior),
                score(inUse, judged, prior),
                reports(functions, votes, labelling));
        return Optional.of(new Fitted(model, learnt));
    }

    private LabelledExamples examples(int[][] votes, LabelModel labelling, int classes) {
        var rows = subjects.stream().map(seen -> seen.features().standardised()).toArray(double[][]::new);
        int[] labels = IntStream.range(0, votes.length)
                .map(number -> ClassifierScores.mostProbable(labelling.shares(votes[number], known[number])))
                .toArray();
        int[] weights =
                IntStream.of(known).map(label -> label >= 0 ? PERSON : 1).toArray();
        return new LabelledExamples(rows, labels, classes).weighing(weights);
    }

    private IntPredicate certain(int[][] votes, LabelModel labelling) {
        return number -> {
            double[] shares = labelling.shares(votes[number], known[number]);
            return shares[ClassifierScores.mostProbable(shares)] >= CERTAIN;
        };
    }

    private static Score score(AttributeModel model, LabelledExamples judged, double[] prior) {
        double[][] shares = IntStream.range(0, judged.size())
                .mapToObj(number -> model.probabilities(judged.row(number), prior))
                .toArray(double[][]::new);
        int[] decisions = IntStream.range(0, shares.length)
                .map(number -> ClassifierScores.mostProbable(shares[number]))
                .toArray();
        return new Score(
                ClassifierScores.logLoss(shares, judged),
                ClassifierScores.accuracy(decisions, judged),
                ClassifierScores.calibrationError(shares, judged));
    }

    private static List<FunctionReport> reports(
            List<LabellingFunction> functions, int[][] votes, LabelModel labelling) {
        return IntStream.range(0, functions.size())
                .mapToObj(function -> new FunctionReport(
                        functions.get(function).word(),
                        (int) IntStream.range(0, votes.length)
                                .filter(subject -> votes[subject][function] >= 0)
                                .count(),
                        labelling.accuracies().get(function)))
                .toList();
    }
}
