package io.forewarm.replay.choice;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How good all answers were where jobs are told apart in one way.
 *
 * @param fitted sessions in the first part
 * @param scored sessions in the last part
 * @param ours empty where there was too little to learn from
 * @param others the simple answers, fitted and scored on the same sessions
 * @param othersOnWholeLog the simple answers on all sessions, unfitted, for comparison with figures without a split
 */
public record ChoiceScores(
        Bundling bundling,
        int fitted,
        int scored,
        Optional<ChoiceScore> ours,
        List<ChoiceScore> others,
        List<ChoiceScore> othersOnWholeLog) {

    public ChoiceScores {
        others = List.copyOf(others);
        othersOnWholeLog = List.copyOf(othersOnWholeLog);
    }

    /** The simple answer that is right most often; empty if nothing is scored. */
    public Optional<ChoiceScore> mostOftenRight() {
        return others.stream().max(Comparator.comparingDouble(ChoiceScore::top1));
    }

    /** The simple answer that is surprised least; empty if nothing is scored. */
    public Optional<ChoiceScore> leastSurprised() {
        return others.stream().min(Comparator.comparingDouble(ChoiceScore::logLoss));
    }
}
