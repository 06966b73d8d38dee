package io.forewarm.replay.calibration;

import io.forewarm.prediction.learning.BoostedTrees;
import io.forewarm.prediction.learning.Boosting;
import io.forewarm.prediction.learning.CalibratedTrees;
import io.forewarm.prediction.learning.Examples;
import io.forewarm.prediction.learning.smile.IsotonicCalibration;
import io.forewarm.prediction.rhythm.RhythmFeature;
import io.forewarm.replay.calibration.CalibrationReport.Horizon;
import io.forewarm.replay.calibration.Moments.Stretch;
import io.forewarm.replay.hazard.Watch;
import io.forewarm.replay.warm.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/**
 * For each horizon one model of whether a user asks within it: fitted to the first five sixths of the time that is for
 * fitting, calibrated on the last sixth, held against what came afterwards.
 *
 * @param seed of all that is drawn
 * @param moments how many forecasts each of the three parts takes at most; twice as many take twice the time
 * @param progress takes lines about how far it is
 */
public record CalibrationBenchmark(long seed, int moments, Consumer<String> progress) {

    private static final List<Integer> HORIZON_MINUTES = List.of(1, 5, 15, 60, 240);

    /** As the hazard's, with fewer trees, as there are five models. */
    private static final Boosting BOOSTING = new Boosting(100, 5, 0.1, 10, 20, 0.3);

    private static final double CALIBRATED_ON = 1 / 6.0;

    /** One result for each horizon; none where there is nothing to fit or nothing to score. */
    public List<Horizon> run(Requests requests) {
        var results = new ArrayList<Horizon>();
        if (Double.isInfinite(requests.splitMinute())) {
            return results;
        }
        var trial = new Trial(requests);
        for (int minutes : HORIZON_MINUTES) {
            progress.accept("within %d min".formatted(minutes));
            var horizon = trial.run(minutes);
            if (horizon.forecasts() > 0) {
                results.add(horizon);
            }
        }
        return results;
    }

    /** One trace. */
    private final class Trial {

        private final Moments all;
        private final int middle;
        private final int split;
        private final int end;

        Trial(Requests requests) {
            var watch = Watch.over(requests);
            this.all = new Moments(requests, watch);
            this.split = (int) Math.ceil(requests.splitMinute());
            this.middle = (int) (split * (1 - CALIBRATED_ON));
            this.end = watch.end();
        }

        Horizon run(int minutes) {
            // What happens after the part's last minute is not known in it, so its last moments are left out.
            var examples = new Examples(RhythmFeature.COUNT);
            all.visit(new Stretch(0, middle - minutes), moments, seed, (row, toNext) -> {
                examples.add(row, toNext <= minutes, 1, 0);
            });
            var table = new Reliability();
            if (examples.hasBoth()) {
                var trees = BOOSTING.fit(examples, new SplittableRandom(seed));
                var model = calibrate(trees, minutes);
                all.visit(new Stretch(split, end - minutes), moments, seed + 2, (row, toNext) -> {
                    table.add(model.probability(row), toNext <= minutes);
                });
            }
            return Horizon.of(minutes, table);
        }

        private CalibratedTrees calibrate(BoostedTrees trees, int minutes) {
            var said = new ArrayList<Double>();
            var came = new ArrayList<Boolean>();
            all.visit(new Stretch(middle, split - minutes), moments, seed + 1, (row, toNext) -> {
                said.add(trees.probability(row));
                came.add(toNext <= minutes);
            });
            var happened = new boolean[came.size()];
            for (int i = 0; i < happened.length; i++) {
                happened[i] = came.get(i);
            }
            var calibration = IsotonicCalibration.fit(
                    said.stream().mapToDouble(Double::doubleValue).toArray(), happened);
            return new CalibratedTrees(trees, calibration);
        }
    }
}
