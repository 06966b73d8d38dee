package io.forewarm.prediction.timing;

import io.forewarm.prediction.history.AgeBins;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * When the next need comes, seen from now: {@code P(within t) = 1 - exp(-H(t))}, where the cumulated hazard {@code H}
 * is linear between the ages and hours at which it changes its slope, and goes on with its last slope behind them.
 *
 * <p>Immutable. Answers for any duration, each in logarithmic time.
 */
public final class ArrivalCurve {

    /** As far as slopes are known; the longest question is about some hours. */
    private static final double REACH_SECONDS = 86_400;

    /** Ages and hours change the slope at most so often within the reach. */
    private static final int MOST_POINTS = AgeBins.COUNT + 30;

    /** Below this, a stretch is as good as flat, and dividing by its slope would be inexact. */
    private static final double FLAT = 1e-9;

    /** Nothing is certain; twice as near to it is a hazard larger by 0.7. */
    private static final double NEARLY_SURE = 1 - 1e-9;

    private final double[] at;
    private final double[] cumulated;
    private final double[] quiet;

    private ArrivalCurve(double[] at, double[] cumulated) {
        this.at = at;
        this.cumulated = cumulated;
        this.quiet = new double[at.length];
        for (int i = 1; i < at.length; i++) {
            quiet[i] = quiet[i - 1] + quietWithin(i - 1, at[i] - at[i - 1]);
        }
    }

    /**
     * The curve of a subject.
     *
     * @param age how long its silence has lasted; a negative one counts as none
     */
    public static ArrivalCurve of(Hazard hazard, Season season, Duration age) {
        double start = Math.max(0, AgeBins.seconds(age));
        var at = new double[MOST_POINTS];
        var cumulated = new double[MOST_POINTS];
        int bin = AgeBins.bin(age);
        int points = 1;
        double ahead = 0;
        while (ahead < REACH_SECONDS) {
            double binEnd = bin < AgeBins.COUNT - 1 ? AgeBins.upperSeconds(bin) - start : Double.POSITIVE_INFINITY;
            double next = Math.min(Math.min(binEnd, season.endOfHour(ahead)), REACH_SECONDS);
            double width = AgeBins.upperSeconds(bin) - AgeBins.lowerSeconds(bin);
            double slope = hazard.cumulated(bin) / width * season.intensity(ahead);
            at[points] = next;
            cumulated[points] = cumulated[points - 1] + slope * (next - ahead);
            points++;
            ahead = next;
            bin += next >= binEnd ? 1 : 0;
        }
        return new ArrivalCurve(Arrays.copyOf(at, points), Arrays.copyOf(cumulated, points));
    }

    /**
     * The curve through some of its points; the hazard is even between them, and goes on as before the last one behind
     * it.
     *
     * @param times rising, above 0
     * @param probabilities of a need within each of them; not falling, 0 to 1
     */
    public static ArrivalCurve through(List<Duration> times, List<Double> probabilities) {
        var at = new double[times.size() + 1];
        var cumulated = new double[at.length];
        for (int i = 1; i < at.length; i++) {
            at[i] = AgeBins.seconds(times.get(i - 1));
            cumulated[i] = Math.max(cumulated[i - 1], -Math.log1p(-Math.min(NEARLY_SURE, probabilities.get(i - 1))));
        }
        return new ArrivalCurve(at, cumulated);
    }

    /** Probability that the next need comes within that time; 0 for none, does not fall with time. */
    public double within(Duration time) {
        return -Math.expm1(-hazard(AgeBins.seconds(time)));
    }

    /** Probability that the next need comes later than the one time and not later than the other. */
    public double between(Duration from, Duration to) {
        return Math.max(0, within(to) - within(from));
    }

    /** Expected time without a need between the one time and the other, if whatever comes first ends it. */
    public Duration quietBetween(Duration from, Duration to) {
        double seconds = quiet(AgeBins.seconds(to)) - quiet(AgeBins.seconds(from));
        return Duration.ofMillis(Math.round(1000 * Math.max(0, seconds)));
    }

    /** Expected seconds without a need within that time, if whatever comes first ends it. */
    public double quietSeconds(Duration time) {
        return quiet(AgeBins.seconds(time));
    }

    private double hazard(double seconds) {
        if (seconds <= 0) {
            return 0;
        }
        int piece = piece(seconds);
        return cumulated[piece] + slope(piece) * (seconds - at[piece]);
    }

    private double quiet(double seconds) {
        if (seconds <= 0) {
            return 0;
        }
        int piece = piece(seconds);
        return quiet[piece] + quietWithin(piece, seconds - at[piece]);
    }

    /** Integral of {@code exp(-H)} over the beginning of a piece. */
    private double quietWithin(int piece, double seconds) {
        double slope = slope(piece);
        double start = Math.exp(-cumulated[piece]);
        return slope * seconds < FLAT ? start * seconds : start * -Math.expm1(-slope * seconds) / slope;
    }

    private double slope(int piece) {
        return (cumulated[piece + 1] - cumulated[piece]) / (at[piece + 1] - at[piece]);
    }

    /** Index of the piece that the time lies in; the last one goes on for ever. */
    private int piece(double seconds) {
        int found = Arrays.binarySearch(at, seconds);
        return Math.min(found >= 0 ? found : -found - 2, at.length - 2);
    }
}
