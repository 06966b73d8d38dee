package io.forewarm.persona.training;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Compares algorithms by cross-validation, takes the one with the least log loss, and calibrates it.
 *
 * @param contenders at least one; the first of equals wins
 * @param calibration how to calibrate
 * @param folds of the cross-validation; at least 2
 * @param seed of all that draws numbers
 */
public record ClassifierTraining(
        List<ClassifierFit> contenders, PlattCalibration.Fit calibration, int folds, long seed) {

    /** One algorithm's log loss on examples that it had not seen, each class weighing the same. */
    public record Contest(String name, double logLoss) {}

    /**
     * What came of it.
     *
     * @param balanced gives shares as if all classes were equally frequent: what to decide by where each class matters
     *     the same
     * @param calibration makes probabilities of them
     * @param contests all algorithms, the best first
     */
    public record Trained(Classifier balanced, PlattCalibration calibration, List<Contest> contests) {

        /** Probabilities that come true as often as they say. */
        public double[] shares(double[] row) {
            return calibration.of(balanced.shares(row));
        }
    }

    /** With the shares that it gave to each example unseen. */
    private record Tried(ClassifierFit fit, List<double[]> unseen, Contest contest) {}

    public ClassifierTraining {
        if (contenders.isEmpty() || folds < 2) {
            throw new IllegalArgumentException(
                    "there must be a contender and 2 folds: %d, %d".formatted(contenders.size(), folds));
        }
        contenders = List.copyOf(contenders);
    }

    /**
     * Learns from all examples.
     *
     * @param examples at least as many of each class as there are folds
     */
    public Trained train(LabelledExamples examples) {
        int[] fold = Folds.of(examples, folds, seed);
        var tried = new ArrayList<Tried>();
        for (var contender : contenders) {
            double[][] unseen = Folds.unseen(contender, examples, fold, seed);
            double loss = ClassifierScores.balancedLogLoss(unseen, examples);
            tried.add(new Tried(contender, List.of(unseen), new Contest(contender.name(), loss)));
        }
        tried.sort(Comparator.comparingDouble(each -> each.contest().logLoss()));
        var best = tried.getFirst();
        return new Trained(
                best.fit().fit(examples, seed),
                PlattCalibration.of(best.unseen().toArray(double[][]::new), examples, calibration),
                tried.stream().map(Tried::contest).toList());
    }
}
