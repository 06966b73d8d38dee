package io.forewarm.prediction.history;

/**
 * How warm units for a subject ended, against what their forecasts had said.
 *
 * @param expected decayed sum of the probabilities of the units that ended
 * @param claimed decayed number of those that were claimed
 */
public record Reliability(double expected, double claimed) {

    public static final Reliability UNKNOWN = new Reliability(0, 0);

    /** Outcomes after which one counts half: with twice as many, a subject that changed is trusted too long. */
    private static final double FADE = Math.pow(2, -1 / 20.0);

    private static final double LEAST = 0.25;
    private static final double MOST = 2;

    public Reliability {
        if (!(expected >= 0) || !(claimed >= 0)) {
            throw new IllegalArgumentException(
                    "expected and claimed must be >= 0: %s, %s".formatted(expected, claimed));
        }
    }

    public Reliability plusClaimed(double probability) {
        return new Reliability(expected * FADE + probability, claimed * FADE + 1);
    }

    public Reliability plusWasted(double probability) {
        return new Reliability(expected * FADE + probability, claimed * FADE);
    }

    /**
     * What forecasts for this subject are worth: {@code (claimed + k) / (expected + k)}, in [1/4, 2].
     *
     * @param strength k, how many outcomes the belief in 1 is worth
     */
    public double factor(double strength) {
        return Math.clamp((claimed + strength) / (expected + strength), LEAST, MOST);
    }
}
