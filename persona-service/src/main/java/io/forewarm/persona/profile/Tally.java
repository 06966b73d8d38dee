package io.forewarm.persona.profile;

import io.forewarm.persona.form.ByteReader;
import io.forewarm.persona.form.ByteWriter;
import java.util.Arrays;

/**
 * Faded sums of habits, all seen from the same time; what was never met is 0. Single precision, which halves what a
 * subject takes in the store and is far finer than what the numbers are used for. Immutable.
 */
public final class Tally {

    static final Tally EMPTY = new Tally(new float[Habit.count()]);

    /** Below this a sum is as good as nothing: an event twenty half-lives ago. */
    private static final float NOTHING = 1e-6f;

    /** One for each habit, by its number. */
    private final float[] sums;

    private Tally(float[] sums) {
        this.sums = sums;
    }

    /** Sum of one habit. */
    public double of(Habit habit) {
        return sums[habit.number()];
    }

    /** The same habits with less behind them. */
    Tally faded(double factor) {
        return after(EventHabits.NONE, new Fading(factor, 0));
    }

    Tally after(EventHabits more, Fading fading) {
        var next = new float[sums.length];
        for (int habit = 0; habit < next.length; habit++) {
            float sum = (float) (sums[habit] * fading.past()) + (float) (more.of(habit) * fading.event());
            next[habit] = Math.abs(sum) < NOTHING ? 0 : sum;
        }
        return new Tally(next);
    }

    /** A bit for each habit that was met, which are no more than a long has, and their sums. */
    void write(ByteWriter out) {
        long known = 0;
        for (int habit = 0; habit < sums.length; habit++) {
            known |= sums[habit] != 0 ? 1L << habit : 0;
        }
        out.writeLong(known);
        for (float sum : sums) {
            if (sum != 0) {
                out.writeFloat(sum);
            }
        }
    }

    static Tally read(ByteReader in) {
        var sums = new float[Habit.count()];
        for (long known = in.readLong(); known != 0; known &= known - 1) {
            sums[Long.numberOfTrailingZeros(known)] = in.readFloat();
        }
        return new Tally(sums);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Tally that && Arrays.equals(sums, that.sums);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sums);
    }

    @Override
    public String toString() {
        return Arrays.toString(sums);
    }
}
