package io.forewarm.prediction.learning.smile;

import io.forewarm.prediction.learning.Calibration;
import java.util.stream.IntStream;
import smile.classification.IsotonicRegressionScaling;

/**
 * Isotonic regression of what happened on what was said (Zadrozny and Elkan, <i>Transforming classifier scores into
 * accurate multiclass probability estimates</i>, KDD 2002): the rising step function with the least squared error.
 */
public final class IsotonicCalibration implements Calibration {

    private final IsotonicRegressionScaling scaling;

    private IsotonicCalibration(IsotonicRegressionScaling scaling) {
        this.scaling = scaling;
    }

    /**
     * Fits it to forecasts that the model was not fitted to, best of a later time.
     *
     * @param said probabilities
     * @param happened as many
     * @return {@link Calibration#NONE} unless there are both some in which it happened and others
     */
    public static Calibration fit(double[] said, boolean[] happened) {
        if (said.length != happened.length) {
            throw new IllegalArgumentException("%d forecasts, %d outcomes".formatted(said.length, happened.length));
        }
        long yes = IntStream.range(0, said.length).filter(i -> happened[i]).count();
        if (yes == 0 || yes == said.length) {
            return Calibration.NONE;
        }
        int[] outcomes =
                IntStream.range(0, said.length).map(i -> happened[i] ? 1 : 0).toArray();
        return new IsotonicCalibration(IsotonicRegressionScaling.fit(said.clone(), outcomes));
    }

    @Override
    public double probability(double said) {
        return Math.clamp(scaling.predict(said), 0, 1);
    }
}
