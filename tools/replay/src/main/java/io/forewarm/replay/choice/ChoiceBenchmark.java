package io.forewarm.replay.choice;

import io.forewarm.prediction.choice.Fashion;
import io.forewarm.prediction.choice.Ranking;
import io.forewarm.prediction.choice.RankingLessons;
import io.forewarm.prediction.learning.Boosting;
import io.forewarm.replay.trace.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What begins the next session: all answers on the same sessions, fitted to the first part of the time. */
public final class ChoiceBenchmark {

    /** A first guess, not tuned to any trace. Twice the trees take twice the time. */
    private static final Boosting BOOSTING = new Boosting(150, 5, 0.08, 5, 5, 0.5);

    private final Trace trace;
    private final double fitShare;
    private final long seed;
    private final Consumer<String> progress;

    public ChoiceBenchmark(Trace trace, double fitShare, long seed, Consumer<String> progress) {
        if (!(fitShare > 0 && fitShare < 1)) {
            throw new IllegalArgumentException("fitShare must be above 0 and below 1: " + fitShare);
        }
        this.trace = trace;
        this.fitShare = fitShare;
        this.seed = seed;
        this.progress = progress;
    }

    /** Scores everybody where jobs are told apart in that way. */
    public ChoiceScores run(Bundling bundling) {
        progress.accept("what comes next, by " + bundling.label());
        var run = new Run(new RankingLessons(BOOSTING, seed));
        new Walk(trace, bundling, fitShare).forEach(run::take);
        return run.scores(bundling);
    }

    /** One pass. */
    private static final class Run {

        private final RankingLessons lessons;
        private final Map<SimpleAnswer, Map<Double, Marks>> practice = new EnumMap<>(SimpleAnswer.class);
        private final Map<SimpleAnswer, Marks> wholeLog = new EnumMap<>(SimpleAnswer.class);
        private final Map<SimpleAnswer, Marks> simple = new EnumMap<>(SimpleAnswer.class);
        private final Map<SimpleAnswer, Double> strengths = new EnumMap<>(SimpleAnswer.class);
        private final Marks ours = new Marks();
        private Optional<Ranking> ranking = Optional.empty();
        private int fitted;
        private int scored;

        Run(RankingLessons lessons) {
            this.lessons = lessons;
        }

        void take(Opening opening) {
            for (var answer : SimpleAnswer.values()) {
                wholeLog.computeIfAbsent(answer, _ -> new Marks()).mark(guess(answer, opening, 1), right(opening));
            }
            if (opening.scored()) {
                score(opening);
                return;
            }
            practise(opening);
        }

        private static int right(Opening opening) {
            return opening.order().bundle();
        }

        private static Guess guess(SimpleAnswer answer, Opening opening, double strength) {
            return answer.guess(opening.simple(), opening.scene().everybody(), strength);
        }

        private void practise(Opening opening) {
            fitted++;
            lessons.add(opening.question(), right(opening));
            for (var answer : SimpleAnswer.values()) {
                var tries = practice.computeIfAbsent(answer, _ -> new TreeMap<>());
                for (double strength : SimpleAnswer.STRENGTHS) {
                    tries.computeIfAbsent(strength, _ -> new Marks())
                            .mark(guess(answer, opening, strength), right(opening));
                }
            }
        }

        private void score(Opening opening) {
            if (scored++ == 0) {
                fit();
            }
            for (var answer : SimpleAnswer.values()) {
                simple.computeIfAbsent(answer, _ -> new Marks())
                        .mark(guess(answer, opening, strengths.getOrDefault(answer, 1.0)), right(opening));
            }
            ranking.ifPresent(fit -> ours.mark(guess(fit, opening), right(opening)));
        }

        private void fit() {
            practice.forEach((answer, tries) -> strengths.put(
                    answer,
                    tries.entrySet().stream()
                            .min(Comparator.comparingDouble(
                                    entry -> entry.getValue().logLoss()))
                            .orElseThrow()
                            .getKey()));
            ranking = lessons.ranking();
        }

        private static Guess guess(Ranking ranking, Opening opening) {
            Fashion everybody = opening.scene().everybody();
            var shares = ranking.shares(opening.question());
            return new Guess(shares, ranking.share(shares, right(opening), everybody));
        }

        ChoiceScores scores(Bundling bundling) {
            var others = new ArrayList<ChoiceScore>();
            simple.forEach((answer, marks) -> others.add(marks.score(answer.label())));
            List<ChoiceScore> all = wholeLog.entrySet().stream()
                    .map(entry -> entry.getValue().score(entry.getKey().label()))
                    .collect(Collectors.toList());
            return new ChoiceScores(bundling, fitted, scored, ranking.map(_ -> ours.score("forewarm")), others, all);
        }
    }
}
