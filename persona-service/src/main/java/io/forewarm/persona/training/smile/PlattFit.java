package io.forewarm.persona.training.smile;

import io.forewarm.persona.training.PlattCalibration;
import smile.classification.PlattScaling;

/** Platt's scaling, by Smile. */
public final class PlattFit implements PlattCalibration.Fit {

    @Override
    public PlattCalibration.Line fit(double[] logits, boolean[] right) {
        int[] signs = new int[right.length];
        for (int example = 0; example < right.length; example++) {
            signs[example] = right[example] ? 1 : -1;
        }
        var scaling = PlattScaling.fit(logits, signs);
        // Smile keeps its two numbers to itself; its log-odds are a line, which two points tell.
        double intercept = logit(scaling.scale(0));
        return new PlattCalibration.Line(logit(scaling.scale(1)) - intercept, intercept);
    }

    private static double logit(double share) {
        return Math.log(share / (1 - share));
    }
}
