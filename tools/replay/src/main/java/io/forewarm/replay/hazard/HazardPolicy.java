package io.forewarm.replay.hazard;

import io.forewarm.prediction.learning.BoostedTrees;
import io.forewarm.prediction.learning.Boosting;
import io.forewarm.prediction.learning.Examples;
import io.forewarm.prediction.rhythm.RhythmFeature;
import io.forewarm.replay.warm.CellSink;
import io.forewarm.replay.warm.Requests;
import io.forewarm.replay.warm.ScoredPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Keeps a user's unit warm while the probability that they ask for it in the next minute is high enough: a hazard in
 * discrete time, fitted by {@link Boosting} to what happened before the split.
 *
 * <p>Cells in which nobody asked are far more than the others, so only some of them are looked at, and those count for
 * more in turn.
 *
 * @param boosting how the trees are fitted
 * @param emptyCells about how many cells without a request are fitted to; twice as many take twice the time
 * @param seed of all that is drawn
 */
public record HazardPolicy(Boosting boosting, int emptyCells, long seed) implements ScoredPolicy {

    /**
     * As it is run by default, the same for every trace. Of a handful of settings this one was best over three traces
     * together, by about a hundredth; twice the trees take twice the time, and two and a half times the cells gain
     * nothing.
     */
    public static HazardPolicy withSeed(long seed) {
        return new HazardPolicy(new Boosting(200, 6, 0.1, 10, 20, 0.3), 600_000, seed);
    }

    @Override
    public String name() {
        return "forewarm";
    }

    @Override
    public void score(Requests requests, CellSink sink) {
        if (Double.isInfinite(requests.splitMinute())) {
            return;
        }
        var replay = new Replay(requests);
        var examples = replay.examples(emptyCells, new SplittableRandom(seed));
        if (!examples.hasBoth()) {
            return;
        }
        var trees = boosting.fit(examples, new SplittableRandom(seed + 1));
        IntStream.range(0, requests.users())
                .parallel()
                .mapToObj(user -> replay.cells(user, trees))
                .forEachOrdered(cells -> cells.forEach(cell -> cell.into(sink)));
    }

    /** All cells of the silences that are scored. */
    private record Cell(int user, int request, int from, int to, double hazard) {

        void into(CellSink sink) {
            sink.cell(user, request, from, to, hazard);
        }
    }

    /** One history, walked along user by user. */
    private static final class Replay {

        private final Requests requests;
        private final Watch watch;

        Replay(Requests requests) {
            this.requests = requests;
            this.watch = Watch.over(requests);
        }

        Examples examples(int wanted, RandomGenerator random) {
            double share = Math.min(1, wanted / Math.max(1, minutesBeforeSplit() / Cells.USUAL_MINUTES));
            var examples = new Examples(RhythmFeature.COUNT);
            for (int user = 0; user < requests.users(); user++) {
                if (requests.count(user) > 0) {
                    addExamples(user, share, random, examples);
                }
            }
            return examples;
        }

        private double minutesBeforeSplit() {
            return IntStream.range(0, requests.users())
                    .filter(user -> requests.count(user) > 0)
                    .mapToDouble(user -> Math.max(0, requests.splitMinute() - requests.minute(user, 0)))
                    .sum();
        }

        /** Up to the split, whether the user ever came back or not: that is not known by then. */
        private void addExamples(int user, double share, RandomGenerator random, Examples examples) {
            var view = watch.of(user);
            var row = new float[RhythmFeature.COUNT];
            int request = 1;
            int minute = requests.minute(user, 0);
            while (minute < requests.splitMinute()) {
                view.to(minute);
                int next = request < requests.count(user) ? requests.minute(user, request) : Integer.MAX_VALUE;
                int end = minute + view.cellMinutes();
                boolean asked = next <= end && next < requests.splitMinute();
                double kept = asked ? 1 : Math.min(1, share);
                if (random.nextDouble() < kept) {
                    view.describe(row);
                    examples.add(row, asked, 1 / kept, Math.log(end - minute));
                }
                request += next <= end ? 1 : 0;
                minute = Math.min(end, next);
            }
        }

        List<Cell> cells(int user, BoostedTrees trees) {
            var view = watch.of(user);
            var row = new float[RhythmFeature.COUNT];
            var cells = new ArrayList<Cell>();
            for (int request = 1; request < requests.count(user); request++) {
                if (requests.isScored(user, request)) {
                    int begin = requests.minute(user, request - 1);
                    int gap = requests.gap(user, request);
                    for (int age = 0; age < gap; ) {
                        view.to(begin + age).describe(row);
                        int end = age + view.cellMinutes();
                        cells.add(new Cell(user, request, age, end, Math.exp(trees.logOdds(row))));
                        age = end;
                    }
                }
            }
            return cells;
        }
    }
}
