package io.forewarm.replay.newcomers;

import io.forewarm.prediction.timing.ArrivalCurve;
import io.forewarm.replay.curve.Trade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Silences of one user, or of many: at each score how long a unit would have been warm for nothing, and how many
 * requests would have found it. The score of a moment is the probability of a request within the next minute; a unit is
 * warm where that is at least the knob. Scores lie in bins, and the lower end of each is a knob.
 */
final class Silences {

    /** Steps of 3.5 %; twice as many changed no ratio in its third digit. */
    private static final int BINS = 400;

    private static final double LEAST = 1e-6;

    /** Ages in minutes at which a unit may be switched: finer where much happens. Nobody is waited for after a week. */
    private static final double[] EDGES = edges();

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final double[] idleMinutes = new double[BINS];
    private final int[] warm = new int[BINS];
    private int requests;

    private static double[] edges() {
        var edges = new ArrayList<Double>();
        for (double minute = 0; minute < 7 * 24 * 60; minute += step(minute)) {
            edges.add(minute);
        }
        return edges.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double step(double minute) {
        if (minute < 15) {
            return 1;
        }
        return minute < 120 ? 5 : 30;
    }

    /**
     * A silence that a request ended.
     *
     * @param curve as it was known when the silence began
     */
    void add(ArrivalCurve curve, Duration silence) {
        double gap = silence.toMillis() / 60_000.0;
        requests++;
        for (int cell = 0; cell + 1 < EDGES.length && EDGES[cell] < gap; cell++) {
            int bin = bin(score(curve, EDGES[cell]));
            idleMinutes[bin] += Math.min(EDGES[cell + 1], gap) - EDGES[cell];
            if (gap <= EDGES[cell + 1]) {
                warm[bin]++;
            }
        }
    }

    private static double score(ArrivalCurve curve, double minute) {
        var age = Duration.ofMillis(Math.round(60_000 * minute));
        double silent = 1 - curve.within(age);
        return silent <= 0 ? 0 : curve.between(age, age.plus(MINUTE)) / silent;
    }

    private static int bin(double score) {
        double place = Math.log(Math.max(score, LEAST) / LEAST) / -Math.log(LEAST);
        return Math.min(BINS - 1, (int) (BINS * place));
    }

    /** Adds the same silences so many times. */
    void add(Silences others, int times) {
        requests += times * others.requests;
        for (int bin = 0; bin < BINS; bin++) {
            idleMinutes[bin] += times * others.idleMinutes[bin];
            warm[bin] += times * others.warm[bin];
        }
    }

    int requests() {
        return requests;
    }

    /** One for each knob. */
    List<Trade> trades() {
        var trades = new ArrayList<Trade>();
        double idle = 0;
        int met = 0;
        for (int bin = BINS - 1; bin >= 0; bin--) {
            idle += idleMinutes[bin];
            met += warm[bin];
            trades.add(new Trade(requests == 0 ? 1 : 1 - met / (double) requests, idle / 60));
        }
        return trades;
    }
}
