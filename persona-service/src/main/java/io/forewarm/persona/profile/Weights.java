package io.forewarm.persona.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Faded counts of a few different words. The number of words is bounded; the lightest makes room.
 *
 * @param counts above 0
 */
public record Weights(Map<String, Float> counts) {

    static final Weights EMPTY = new Weights(Map.of());

    private static final float NOTHING = 1e-6f;

    public Weights {
        // In order, or the last digit of what is added up would be another in each process.
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /**
     * How many equally heavy words would be as diverse: the exponential of the entropy (Hill number of order 1), at
     * least 1 unless there are none.
     */
    public double effectiveNumber() {
        double sum = counts.values().stream().mapToDouble(Float::doubleValue).sum();
        double entropy = 0;
        for (float count : counts.values()) {
            double share = count / sum;
            entropy -= share * Math.log(share);
        }
        return counts.isEmpty() ? 0 : Math.exp(entropy);
    }

    /** The same words with less behind them. */
    Weights faded(double factor) {
        var next = new TreeMap<String, Float>();
        counts.forEach((word, count) -> next.put(word, (float) (count * factor)));
        next.values().removeIf(count -> count < NOTHING);
        return new Weights(next);
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(counts.size());
        for (var count : counts.entrySet()) {
            out.writeUTF(count.getKey());
            out.writeFloat(count.getValue());
        }
    }

    static Weights read(DataInput in) throws IOException {
        int size = in.readUnsignedByte();
        var counts = new TreeMap<String, Float>();
        for (int each = 0; each < size; each++) {
            counts.put(in.readUTF(), in.readFloat());
        }
        return new Weights(counts);
    }

    Weights after(String word, int atMost, Fading fading) {
        var next = new TreeMap<String, Float>();
        counts.forEach((known, count) -> next.put(known, (float) (count * fading.past())));
        next.merge(word, (float) fading.event(), Float::sum);
        next.values().removeIf(count -> count < NOTHING);
        if (next.size() > atMost) {
            next.entrySet().stream()
                    .min(Map.Entry.comparingByValue())
                    .ifPresent(lightest -> next.remove(lightest.getKey()));
        }
        return new Weights(next);
    }
}
