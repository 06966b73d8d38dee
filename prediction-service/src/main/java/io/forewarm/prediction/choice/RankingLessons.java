package io.forewarm.prediction.choice;

import io.forewarm.prediction.learning.BoostedTrees;
import io.forewarm.prediction.learning.Boosting;
import io.forewarm.prediction.learning.Examples;
import io.forewarm.prediction.learning.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Questions with their right answers, in the order of time, from which a {@link Ranking} is fitted. Mutable.
 *
 * <p>The temperature comes from trees that have seen the first three quarters only, on the last quarter; the ranking's
 * own trees have seen all.
 */
public final class RankingLessons {

    private static final double HELD_BACK = 0.25;

    /** Fewer have nothing to teach. */
    private static final int LEAST = 50;

    private final Boosting boosting;
    private final long seed;
    private final List<Lesson> lessons = new ArrayList<>();
    private int surprises;

    public RankingLessons(Boosting boosting, long seed) {
        this.boosting = boosting;
        this.seed = seed;
    }

    /**
     * One question.
     *
     * @param rows of each candidate
     * @param right index of the right one
     */
    @SuppressWarnings("ArrayRecordComponent") // Made here and not changed after.
    private record Lesson(float[][] rows, int right) {}

    /** Adds a question. What was no candidate can't be ranked and is counted only. */
    public void add(Question question, int rightBundle) {
        var candidates = question.candidates();
        int right = candidates.indexOf(rightBundle);
        if (right < 0) {
            surprises++;
            return;
        }
        var rows = new float[candidates.size()][ChoiceFeature.COUNT];
        for (int i = 0; i < rows.length; i++) {
            question.describe(candidates.get(i), rows[i]);
        }
        lessons.add(new Lesson(rows, right));
    }

    /** Empty if there is too little to learn from. */
    public Optional<Ranking> ranking() {
        int early = (int) (lessons.size() * (1 - HELD_BACK));
        var someTrees = trees(lessons.subList(0, early));
        var trees = trees(lessons);
        if (lessons.size() < LEAST || someTrees.isEmpty() || trees.isEmpty()) {
            return Optional.empty();
        }
        double temperature = temperature(someTrees.get(), lessons.subList(early, lessons.size()));
        return Optional.of(new Ranking(trees.get(), temperature, (surprises + 1.0) / (lessons.size() + surprises + 2)));
    }

    private Optional<BoostedTrees> trees(List<Lesson> from) {
        var examples = new Examples(ChoiceFeature.COUNT);
        for (var lesson : from) {
            for (int i = 0; i < lesson.rows().length; i++) {
                examples.add(lesson.rows()[i], i == lesson.right(), 1, 0);
            }
            examples.nextQuestion();
        }
        return examples.hasBoth()
                ? Optional.of(boosting.fit(examples, Loss.CHOICE, new SplittableRandom(seed)))
                : Optional.empty();
    }

    private static double temperature(BoostedTrees trees, List<Lesson> late) {
        var scores = late.stream()
                .map(lesson ->
                        Arrays.stream(lesson.rows()).mapToDouble(trees::logOdds).toArray())
                .toList();
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double temperature = 0.7; temperature < 2.5; temperature *= 1.05) {
            double surprise = 0;
            for (int i = 0; i < late.size(); i++) {
                surprise += surprise(scores.get(i), late.get(i).right(), temperature);
            }
            if (surprise < least) {
                least = surprise;
                best = temperature;
            }
        }
        return best;
    }

    private static double surprise(double[] scores, int right, double temperature) {
        double most = Arrays.stream(scores).max().orElse(0);
        double all = Arrays.stream(scores)
                .map(score -> Math.exp((score - most) / temperature))
                .sum();
        return Math.log(all) - (scores[right] - most) / temperature;
    }
}
