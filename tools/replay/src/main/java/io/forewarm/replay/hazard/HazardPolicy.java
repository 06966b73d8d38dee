package io.forewarm.replay.hazard;

import io.forewarm.prediction.learning.BoostedTrees;
import io.forewarm.prediction.learning.Boosting;
import io.forewarm.prediction.rhythm.RhythmFeature;
import io.forewarm.replay.warm.CellSink;
import io.forewarm.replay.warm.Requests;
import io.forewarm.replay.warm.ScoredPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Keeps a user's unit warm while the probability that they ask for it in the next minute is high enough: a hazard in
 * discrete time, fitted by {@link Boosting} to what happened before the split, see {@link Lessons}.
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
        var watch = Watch.over(requests);
        var lessons = new Lessons(requests, watch);
        var cells = lessons.cells(emptyCells, new SplittableRandom(seed));
        if (!cells.hasBoth()) {
            return;
        }
        var hazard = boosting.fit(cells, new SplittableRandom(seed + 1));
        var hours = lessons.hours(emptyCells, new SplittableRandom(seed + 2));
        var patient = hours.hasBoth() ? boosting.fit(hours, new SplittableRandom(seed + 3)) : hazard;
        var model = new Model(hazard, patient);
        IntStream.range(0, requests.users())
                .parallel()
                .mapToObj(user -> cells(requests, watch.of(user), user, model))
                .forEachOrdered(all -> all.forEach(cell -> cell.into(sink)));
    }

    /**
     * What is believed of a moment.
     *
     * @param hazard of a request in this very minute
     * @param patient the same, learnt from whether one came within the hour
     */
    private record Model(BoostedTrees hazard, BoostedTrees patient) {

        /** Silence from which on both are asked, and their geometric mean is taken. */
        private static final int LONG_SILENCE = 60;

        double score(int silence, float[] row) {
            double odds = hazard.logOdds(row);
            return Math.exp(silence < LONG_SILENCE ? odds : (odds + patient.logOdds(row)) / 2);
        }
    }

    /** A stretch of a silence that is scored. */
    private record Cell(int user, int request, int from, int to, double score) {

        void into(CellSink sink) {
            sink.cell(user, request, from, to, score);
        }
    }

    private static List<Cell> cells(Requests requests, Watch.View view, int user, Model model) {
        var row = new float[RhythmFeature.COUNT];
        var cells = new ArrayList<Cell>();
        for (int request = 1; request < requests.count(user); request++) {
            if (requests.isScored(user, request)) {
                int begin = requests.minute(user, request - 1);
                int gap = requests.gap(user, request);
                for (int age = 0; age < gap; ) {
                    view.to(begin + age).describe(row);
                    int end = age + view.cellMinutes();
                    cells.add(new Cell(user, request, age, end, model.score(age, row)));
                    age = end;
                }
            }
        }
        return cells;
    }
}
