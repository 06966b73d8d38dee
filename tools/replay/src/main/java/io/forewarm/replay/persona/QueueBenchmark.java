package io.forewarm.replay.persona;

import io.forewarm.persona.training.Classifier;
import io.forewarm.persona.training.ClassifierFit;
import io.forewarm.persona.training.ClassifierScores;
import io.forewarm.persona.training.ClassifierTraining;
import io.forewarm.persona.training.ClassifierTraining.Contest;
import io.forewarm.persona.training.Folds;
import io.forewarm.persona.training.LabelledExamples;
import io.forewarm.persona.training.NearestNeighbours;
import io.forewarm.persona.training.smile.BoostingFit;
import io.forewarm.persona.training.smile.ForestFit;
import io.forewarm.persona.training.smile.LogisticFit;
import io.forewarm.persona.training.smile.PlattFit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Tells the class of users whom nobody told the class of: ten folds, each by what the other nine teach. */
final class QueueBenchmark {

    private static final int FOLDS = 10;

    /** Of the cross-validation that compares algorithms, inside of each fold's nine others. */
    private static final int INNER_FOLDS = 3;

    private static final int NEIGHBOURS = 7;

    /** A spread of strengths and sizes, not tuned to any log: the inner folds choose. */
    private static final List<ClassifierFit> CONTENDERS = List.of(
            new LogisticFit(30), new LogisticFit(100), new LogisticFit(300), new ForestFit(200), new BoostingFit(60));

    private final LabelledExamples examples;
    private final ClassifierTraining training;
    private final long seed;
    private final Consumer<String> progress;
    private final double[][] shares;
    private final int[] decisions;
    private final int[] neighbours;
    private final int[] majority;
    private final List<List<Contest>> contests = new ArrayList<>();

    QueueBenchmark(LabelledExamples examples, long seed, Consumer<String> progress) {
        this.examples = examples;
        this.training = new ClassifierTraining(CONTENDERS, new PlattFit(), INNER_FOLDS, seed);
        this.seed = seed;
        this.progress = progress;
        this.shares = new double[examples.size()][];
        this.decisions = new int[examples.size()];
        this.neighbours = new int[examples.size()];
        this.majority = new int[examples.size()];
    }

    ClassScores run(List<String> classes) {
        int[] fold = Folds.of(examples, FOLDS, seed);
        for (int left = 0; left < FOLDS; left++) {
            run(fold, left);
        }
        return new ClassScores(
                classes,
                listed(examples.counts()),
                ClassifierScores.accuracy(decisions, examples),
                ClassifierScores.balancedAccuracy(decisions, examples),
                ClassifierScores.accuracy(majority, examples),
                ClassifierScores.accuracy(neighbours, examples),
                ClassifierScores.balancedAccuracy(neighbours, examples),
                ClassifierScores.logLoss(shares, examples),
                ClassifierScores.calibrationError(shares, examples),
                Arrays.stream(ClassifierScores.confusion(decisions, examples))
                        .map(QueueBenchmark::listed)
                        .toList(),
                contests);
    }

    private static List<Integer> listed(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    private void run(int[] fold, int left) {
        var others = examples.where(example -> fold[example] != left);
        var trained = training.train(others);
        contests.add(trained.contests());
        progress.accept("fold %d of %d: %s"
                .formatted(left + 1, FOLDS, trained.contests().getFirst().name()));
        Classifier nearest = new NearestNeighbours(NEIGHBOURS).fit(others, seed);
        int[] counts = others.counts();
        int most = ClassifierScores.mostProbable(
                Arrays.stream(counts).asDoubleStream().toArray());
        for (int example = 0; example < fold.length; example++) {
            if (fold[example] == left) {
                double[] row = examples.row(example);
                decisions[example] =
                        ClassifierScores.mostProbable(trained.balanced().shares(row));
                shares[example] = trained.shares(row);
                neighbours[example] = ClassifierScores.mostProbable(nearest.shares(row));
                majority[example] = most;
            }
        }
    }
}
