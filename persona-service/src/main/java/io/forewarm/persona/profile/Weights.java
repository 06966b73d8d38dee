package io.forewarm.persona.profile;

import io.forewarm.persona.form.ByteReader;
import io.forewarm.persona.form.ByteWriter;
import java.util.Arrays;

/**
 * Faded counts of a few different words. The number of words is bounded; the lightest makes room. Immutable.
 *
 * <p>Words stand in their order, or the last digit of what is added up would be another in each process.
 */
public final class Weights {

    static final Weights EMPTY = new Weights(new String[0], new float[0]);

    private static final float NOTHING = 1e-6f;

    private final String[] words;

    /** Above 0, one for each word. */
    private final float[] counts;

    private Weights(String[] words, float[] counts) {
        this.words = words;
        this.counts = counts;
    }

    /** How many different words there are. */
    public int size() {
        return words.length;
    }

    /** How many equally heavy words would be as diverse; at least 1 unless there are none. */
    public double effectiveNumber() {
        return Diversity.of(counts);
    }

    /** The same words with less behind them. */
    Weights faded(double factor) {
        var next = counts.clone();
        for (int word = 0; word < next.length; word++) {
            next[word] = (float) (next[word] * factor);
        }
        return new Weights(words, next).withoutTheLightest(words.length);
    }

    Weights after(String word, int atMost, Fading fading) {
        int found = Arrays.binarySearch(words, word);
        var next = fadedCounts(fading.past(), found >= 0 ? -1 : -found - 1);
        int place = found >= 0 ? found : -found - 1;
        next[place] += (float) fading.event();
        return new Weights(found >= 0 ? words : with(word, place), next).withoutTheLightest(atMost);
    }

    /** Counts, and a 0 more at that place if there is one. */
    private float[] fadedCounts(double factor, int gap) {
        var next = new float[gap < 0 ? counts.length : counts.length + 1];
        for (int word = 0; word < counts.length; word++) {
            next[gap >= 0 && word >= gap ? word + 1 : word] = (float) (counts[word] * factor);
        }
        return next;
    }

    private String[] with(String word, int place) {
        var next = new String[words.length + 1];
        System.arraycopy(words, 0, next, 0, place);
        next[place] = word;
        System.arraycopy(words, place, next, place + 1, words.length - place);
        return next;
    }

    /** Without those that are as good as nothing, and without the first of the lightest if there are too many. */
    private Weights withoutTheLightest(int atMost) {
        int lightest = 0;
        int heavy = 0;
        for (int word = 0; word < counts.length; word++) {
            lightest = counts[word] < counts[lightest] ? word : lightest;
            heavy += counts[word] < NOTHING ? 0 : 1;
        }
        if (heavy == counts.length && heavy <= atMost) {
            return this;
        }
        // As long as there are light ones, the lightest is one of them.
        var rest = without(lightest);
        return rest.withoutTheLightest(atMost);
    }

    private Weights without(int place) {
        var kept = new String[words.length - 1];
        var left = new float[words.length - 1];
        System.arraycopy(words, 0, kept, 0, place);
        System.arraycopy(words, place + 1, kept, place, kept.length - place);
        System.arraycopy(counts, 0, left, 0, place);
        System.arraycopy(counts, place + 1, left, place, left.length - place);
        return new Weights(kept, left);
    }

    void write(ByteWriter out) {
        out.writeByte(words.length);
        for (int word = 0; word < words.length; word++) {
            out.writeText(words[word]);
            out.writeFloat(counts[word]);
        }
    }

    static Weights read(ByteReader in) {
        var words = new String[in.readByte()];
        var counts = new float[words.length];
        for (int word = 0; word < words.length; word++) {
            words[word] = in.readText();
            counts[word] = in.readFloat();
        }
        return new Weights(words, counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Weights that && Arrays.equals(words, that.words) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(words) + Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(words) + Arrays.toString(counts);
    }
}
