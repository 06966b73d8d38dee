package io.forewarm.prediction.learning.smile;

import io.forewarm.prediction.learning.Calibration;
import io.forewarm.prediction.learning.StepCalibration;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import smile.classification.IsotonicRegressionScaling;

/**
 * Isotonic regression of what happened on what was said (Zadrozny and Elkan, <i>Transforming classifier scores into
 * accurate multiclass probability estimates</i>, KDD 2002): the rising step function with the least squared error.
 */
public final class IsotonicCalibration {

    private IsotonicCalibration() {}

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
        return yes == 0 || yes == said.length ? Calibration.NONE : steps(said, smiles(said, happened));
    }

    /** Smile's own answer. */
    static DoubleUnaryOperator smiles(double[] said, boolean[] happened) {
        int[] outcomes =
                IntStream.range(0, said.length).map(i -> happened[i] ? 1 : 0).toArray();
        return IsotonicRegressionScaling.fit(said.clone(), outcomes)::predict;
    }

    /** Smile does not show its steps, but each of them ends at something that was said. */
    private static Calibration steps(double[] said, DoubleUnaryOperator smiles) {
        double[] places = Arrays.stream(said).sorted().distinct().toArray();
        var edges = new double[places.length];
        var values = new double[places.length];
        int steps = 0;
        for (int i = 0; i < places.length; i++) {
            double value = Math.clamp(smiles.applyAsDouble(places[i]), 0, 1);
            boolean goesOn = steps > 0 && value == values[steps - 1];
            steps += goesOn ? 0 : 1;
            values[steps - 1] = value;
            edges[steps - 1] = places[i];
        }
        return new StepCalibration(Arrays.copyOf(edges, steps - 1), Arrays.copyOf(values, steps));
    }
}
