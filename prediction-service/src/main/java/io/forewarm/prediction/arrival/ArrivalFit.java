package io.forewarm.prediction.arrival;

import io.forewarm.prediction.arrival.Moments.Stretch;
import io.forewarm.prediction.learning.Boosting;
import io.forewarm.prediction.learning.Calibration;
import io.forewarm.prediction.learning.Examples;
import io.forewarm.prediction.learning.SharedTrees;
import io.forewarm.prediction.learning.smile.IsotonicCalibration;
import io.forewarm.prediction.rhythm.RhythmFeature;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

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

    private static final int LONGEST = ArrivalModel.HORIZON_MINUTES.getLast();

    /** Each horizon decides on the splits of a fifth. Twice as many take nearly twice the time of a forecast. */
    private static final int TREES = 100;

    /** Shallower trees than the hazard's in replay, and fewer, as a forecast is to take microseconds. */
    public static ArrivalFit withSeed(int about, long seed) {
        return new ArrivalFit(new Boosting(TREES, 5, 0.1, 10, 20, 0.3), about, seed);
    }

    /** Empty where there is nothing to learn: no moments, or none with a need within some horizon, or all. */
    public Optional<ArrivalModel> fit(Moments moments, Stretch stretch) {
        int middle = (int) (stretch.to() - (stretch.to() - stretch.from()) * CALIBRATED_ON);
        var examples = new Examples(RhythmFeature.COUNT);
        // What happens after the part's last minute is not known in it, so its last moments are left out.
        moments.visit(new Stretch(stretch.from(), middle - LONGEST), about, seed, (row, toNext) -> {
            examples.add(row, toNext, 1, 0);
        });
        if (!ArrivalModel.HORIZON_MINUTES.stream().allMatch(examples::hasBoth)) {
            return Optional.empty();
        }
        var trees = boosting.fitWithin(examples, ArrivalModel.HORIZON_MINUTES, new SplittableRandom(seed));
        return Optional.of(calibrated(trees, moments, new Stretch(middle, stretch.to() - LONGEST)));
    }

    private ArrivalModel calibrated(SharedTrees trees, Moments moments, Stretch stretch) {
        var minutes = ArrivalModel.HORIZON_MINUTES;
        var verdicts = Stream.generate(Verdicts::new).limit(minutes.size()).toList();
        var said = new double[minutes.size()];
        moments.visit(stretch, about, seed + 1, (row, toNext) -> {
            trees.probabilities(row, said);
            for (int i = 0; i < said.length; i++) {
                verdicts.get(i).add(said[i], toNext <= minutes.get(i));
            }
        });
        return new ArrivalModel(
                trees, verdicts.stream().map(Verdicts::calibration).toList());
    }

    private static final class Verdicts {

        private double[] said = new double[1024];
        private boolean[] came = new boolean[1024];
        private int size;

        Calibration calibration() {
            return IsotonicCalibration.fit(Arrays.copyOf(said, size), Arrays.copyOf(came, size));
        }

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
