package io.forewarm.prediction.choice;

/** Weights that halve at several speeds as a clock of any kind moves on. Mutable; fades when read, not before. */
final class Fading {

    private final double[] halfLives;
    private final double[] weights;
    private double at;

    /** Nothing yet. */
    Fading(double... halfLives) {
        this.halfLives = halfLives;
        this.weights = new double[halfLives.length];
    }

    void add(double now) {
        for (int i = 0; i < weights.length; i++) {
            weights[i] = at(i, now) + 1;
        }
        at = now;
    }

    /** The weight that is left at one of the speeds. */
    double at(int speed, double now) {
        return weights[speed] == 0 ? 0 : weights[speed] * Math.pow(0.5, Math.max(0, now - at) / halfLives[speed]);
    }

    /** This over the whole, which faded in the same way; 0 of nothing. */
    double shareOf(Fading whole, int speed, double now) {
        double all = whole.at(speed, now);
        return all > 0 ? at(speed, now) / all : 0;
    }
}
