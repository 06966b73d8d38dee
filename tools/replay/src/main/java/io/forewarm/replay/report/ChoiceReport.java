package io.forewarm.replay.report;

import io.forewarm.replay.choice.Bundling;
import io.forewarm.replay.choice.ChoiceScore;
import io.forewarm.replay.choice.ChoiceScores;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What {@code replay choice} found.
 *
 * @param trace name of the log
 * @param history more about it
 * @param sections one for each way to tell jobs apart
 */
public record ChoiceReport(String trace, History history, List<Section> sections) {

    /**
     * Where jobs are told apart in one way; what can't be said is empty.
     *
     * @param top1Gain ours less the best of the others
     * @param logLossGain the least of the others less ours
     * @param othersOnWholeLog the others on all sessions, unfitted
     */
    public record Section(
            Bundling bundling,
            int fittedSessions,
            int scoredSessions,
            Optional<ChoiceScore> forewarm,
            List<ChoiceScore> others,
            OptionalDouble top1Gain,
            OptionalDouble logLossGain,
            List<ChoiceScore> othersOnWholeLog) {

        private static Section of(ChoiceScores scores) {
            return new Section(
                    scores.bundling(),
                    scores.fitted(),
                    scores.scored(),
                    scores.ours(),
                    scores.others(),
                    difference(
                            scores.ours().map(ChoiceScore::top1),
                            scores.mostOftenRight().map(ChoiceScore::top1)),
                    difference(
                            scores.leastSurprised().map(ChoiceScore::logLoss),
                            scores.ours().map(ChoiceScore::logLoss)),
                    scores.othersOnWholeLog());
        }

        private static OptionalDouble difference(Optional<Double> of, Optional<Double> less) {
            return of.isEmpty() || less.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(of.get() - less.get());
        }
    }

    public static ChoiceReport of(History history, List<ChoiceScores> scores) {
        return new ChoiceReport(
                history.trace(), history, scores.stream().map(Section::of).toList());
    }
}
