package io.forewarm.prediction.rhythm;

/** Fills a row of numbers from its beginning to its end, and sees to it that each stands where its name says. */
final class Row {

    private static final RhythmFeature[] ORDER = RhythmFeature.values();

    private final float[] values;
    private int next;

    Row(float[] values) {
        this.values = values;
    }

    void put(RhythmFeature feature, double value) {
        if (ORDER[next] != feature) {
            throw new IllegalStateException("%s was told where %s belongs".formatted(feature, ORDER[next]));
        }
        values[next++] = (float) value;
    }

    void end() {
        if (next != ORDER.length) {
            throw new IllegalStateException("%s was not told".formatted(ORDER[next]));
        }
    }
}
