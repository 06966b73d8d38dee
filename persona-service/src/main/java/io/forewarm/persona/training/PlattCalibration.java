package io.forewarm.persona.training;

/**
 * Turns the shares of a classifier in which all classes weigh the same into probabilities that come true as often as
 * they say. For each class against the rest, {@code p = 1 / (1 + exp(-(slope * logit(share) + intercept)))} (Platt
 * 1999, on the log-odds), then all divided by their sum (Zadrozny and Elkan 2002). With fewer than a thousand examples
 * it is better than isotonic regression (Niculescu-Mizil and Caruana 2005), and two numbers a class are easily kept.
 *
 * @param slopes of each class; 0 or more, so that more never becomes less
 */
@SuppressWarnings("ArrayRecordComponent") // Asked at each event, for which lists of boxes are too slow; not compared.
public record PlattCalibration(double[] slopes, double[] intercepts) {

    /** Shares nearer to 0 or 1 say no more than this. */
    private static final double SURE = 1e-6;

    public PlattCalibration {
        if (slopes.length != intercepts.length) {
            throw new IllegalArgumentException(
                    "there must be as many intercepts as slopes: %d, %d".formatted(intercepts.length, slopes.length));
        }
        slopes = slopes.clone();
        intercepts = intercepts.clone();
    }

    /** Fits the two numbers of one class. */
    @FunctionalInterface
    public interface Fit {

        /**
         * Slope and intercept.
         *
         * @param logits log-odds that the classifier gave
         * @param right whether it was that class
         */
        Line fit(double[] logits, boolean[] right);
    }

    /** Two numbers of one class. */
    public record Line(double slope, double intercept) {}

    /** Fitted to shares that the classifier gave for examples which it had not seen. */
    static PlattCalibration of(double[][] shares, LabelledExamples examples, Fit fit) {
        var slopes = new double[examples.classes()];
        var intercepts = new double[examples.classes()];
        for (int value = 0; value < examples.classes(); value++) {
            double[] logits = new double[shares.length];
            boolean[] right = new boolean[shares.length];
            for (int example = 0; example < shares.length; example++) {
                logits[example] = logit(shares[example][value]);
                right[example] = examples.label(example) == value;
            }
            var line = fit.fit(logits, right);
            slopes[value] = Math.max(0, line.slope());
            intercepts[value] = line.intercept();
        }
        return new PlattCalibration(slopes, intercepts);
    }

    /** The probabilities, adding up to 1. */
    public double[] of(double[] shares) {
        double[] calibrated = new double[shares.length];
        double sum = 0;
        for (int value = 0; value < shares.length; value++) {
            double score = slopes[value] * logit(shares[value]) + intercepts[value];
            calibrated[value] = 1 / (1 + Math.exp(-score));
            sum += calibrated[value];
        }
        for (int value = 0; value < shares.length; value++) {
            calibrated[value] /= sum;
        }
        return calibrated;
    }

    static double logit(double share) {
        double bounded = Math.clamp(share, SURE, 1 - SURE);
        return Math.log(bounded / (1 - bounded));
    }
}
