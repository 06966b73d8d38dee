package io.forewarm.persona.profile;

import io.forewarm.persona.form.ByteReader;
import io.forewarm.persona.form.ByteWriter;
import java.time.Instant;
import java.util.Arrays;

/** Faded counts of the hours of the day (UTC) at which a subject works. Immutable. */
public final class Hours {

    static final Hours NONE = new Hours(new float[24]);

    private static final float NOTHING = 1e-6f;
    private static final int SECONDS = 3600;

    /** By the hour. */
    private final float[] counts;

    private Hours(float[] counts) {
        this.counts = counts;
    }

    /** How many equally busy hours would be as diverse; at least 1 unless there are none. */
    public double effectiveNumber() {
        return Diversity.of(counts);
    }

    /** The same hours with less behind them. */
    Hours faded(double factor) {
        return new Hours(fadedCounts(factor));
    }

    Hours after(Instant at, Fading fading) {
        var next = fadedCounts(fading.past());
        int hour = (int) Math.floorMod(Math.floorDiv(at.getEpochSecond(), SECONDS), 24L);
        float count = next[hour] + (float) fading.event();
        next[hour] = count < NOTHING ? 0 : count;
        return new Hours(next);
    }

    private float[] fadedCounts(double factor) {
        var next = new float[counts.length];
        for (int hour = 0; hour < next.length; hour++) {
            float count = (float) (counts[hour] * factor);
            next[hour] = count < NOTHING ? 0 : count;
        }
        return next;
    }

    void write(ByteWriter out) {
        int known = 0;
        for (int hour = 0; hour < counts.length; hour++) {
            known |= counts[hour] > 0 ? 1 << hour : 0;
        }
        out.writeInt(known);
        for (float count : counts) {
            if (count > 0) {
                out.writeFloat(count);
            }
        }
    }

    static Hours read(ByteReader in) {
        var counts = new float[24];
        for (int known = in.readInt(); known != 0; known &= known - 1) {
            counts[Integer.numberOfTrailingZeros(known)] = in.readFloat();
        }
        return new Hours(counts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hours that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    @Override
    public String toString() {
        return Arrays.toString(counts);
    }
}
