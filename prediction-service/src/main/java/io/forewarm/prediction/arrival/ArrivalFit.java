package io.forewarm.prediction.arrival;

import io.forewarm.prediction.arrival.Moments.Stretch;
import io.forewarm.prediction.learning.BoostedTrees;
import io.forewarm.prediction.learning.Boosting;
import io.forewarm.prediction.learning.CalibratedTrees;
import io.forewarm.prediction.learning.Examples;
import io.forewarm.prediction.learning.smile.IsotonicCalibration;
import io.forewarm.prediction.rhythm.RhythmFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Fits an {@link ArrivalModel}: trees to the first five sixths of a stretch of time, and their calibration to the last
 * sixth, of which they know nothing.
 *
 * @param boosting how the trees of each horizon are fitted
 * @param about how many moments each of both takes at most; twice as many take twice the time
 * @param seed of all that is drawn
 */
public record ArrivalFit(Boosting boosting, int about, long seed) {

    private static final double CALIBRATED_ON = 1 / 6.0;

    /** As the hazard's in replay, with fewer and smaller trees, as there are five models. */
    public static ArrivalFit withSeed(int about, long seed) {
        return new ArrivalFit(new Boosting(100, 5, 0.1, 10, 20, 0.3), about, seed);
    }

    /** Empty where there is nothing to learn: no moments, or none with a need within some horizon, or all. */
    public Optional<ArrivalModel> fit(Moments moments, Stretch stretch) {
        int middle = (int) (stretch.to() - (stretch.to() - stretch.from()) * CALIBRATED_ON);
        var horizons = new ArrayList<CalibratedTrees>();
        for (int minutes : ArrivalModel.HORIZON_MINUTES) {
            // What happens after the part's last minute is not known in it, so its last moments are left out.
            var examples = new Examples(RhythmFeature.COUNT);
            moments.visit(new Stretch(stretch.from(), middle - minutes), about, seed, (row, toNext) -> {
                examples.add(row, toNext <= minutes, 1, 0);
            });
            if (!examples.hasBoth()) {
                return Optional.empty();
            }
            var trees = boosting.fit(examples, new SplittableRandom(seed));
            horizons.add(calibrated(trees, moments, new Stretch(middle, stretch.to() - minutes), minutes));
        }
        return Optional.of(new ArrivalModel(horizons));
    }

    private CalibratedTrees calibrated(BoostedTrees trees, Moments moments, Stretch stretch, int minutes) {
        var verdicts = new Verdicts();
        moments.visit(stretch, about, seed + 1, (row, toNext) -> {
            verdicts.add(trees.probability(row), toNext <= minutes);
        });
        return new CalibratedTrees(
                trees,
                IsotonicCalibration.fit(
                        Arrays.copyOf(verdicts.said, verdicts.size), Arrays.copyOf(verdicts.came, verdicts.size)));
    }

    private static final class Verdicts {

        private double[] said = new double[1024];
        private boolean[] came = new boolean[1024];
        private int size;

        void add(double probability, boolean happened) {
            if (size == said.length) {
                said = Arrays.copyOf(said, 2 * size);
                came = Arrays.copyOf(came, 2 * size);
            }
            said[size] = probability;
            came[size++] = happened;
        }
    }
}
