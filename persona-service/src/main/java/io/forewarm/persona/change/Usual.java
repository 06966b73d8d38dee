package io.forewarm.persona.change;

import io.forewarm.persona.form.ByteReader;
import io.forewarm.persona.form.ByteWriter;

/**
 * How changeable a subject has been.
 *
 * @param windows how many windows full of events were looked at
 * @param sum of the divergences, each event counting as its part of a window
 * @param squares the same for their squares
 */
record Usual(float windows, float sum, float squares) {

    /** A guess about people at large, which counts as so many windows. */
    private static final double GUESSES = 4;

    private static final double GUESSED_MEAN = 0.17;

    private static final double GUESSED_DEVIATION = 0.09;

    private static final double SMALLEST_DEVIATION = 0.001;

    /** One divergence that is far off must not make the next one usual. */
    private static final double MOST_DEVIATIONS = 3;

    /** What is more than usual. */
    double limit(double deviations) {
        double number = windows + GUESSES;
        double mean = (sum + GUESSES * GUESSED_MEAN) / number;
        double square = squares + GUESSES * (GUESSED_MEAN * GUESSED_MEAN + GUESSED_DEVIATION * GUESSED_DEVIATION);
        double variance = Math.max(square / number - mean * mean, SMALLEST_DEVIATION * SMALLEST_DEVIATION);
        return mean + deviations * Math.sqrt(variance);
    }

    Usual with(double divergence) {
        double tamed = Math.min(divergence, limit(MOST_DEVIATIONS));
        float part = 1f / Conduct.WINDOW;
        return new Usual(windows + part, (float) (sum + tamed * part), (float) (squares + tamed * tamed * part));
    }

    void write(ByteWriter out) {
        out.writeFloat(windows);
        out.writeFloat(sum);
        out.writeFloat(squares);
    }

    static Usual read(ByteReader in) {
        return new Usual(in.readFloat(), in.readFloat(), in.readFloat());
    }
}
