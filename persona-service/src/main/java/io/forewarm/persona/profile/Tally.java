package io.forewarm.persona.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Faded sums of habits, all seen from the same time; what was never met is absent.
 *
 * @param sums single precision, which halves what a subject takes in the store and is far finer than what the numbers
 *     are used for
 */
public record Tally(Map<Habit, Float> sums) {

    static final Tally EMPTY = new Tally(Map.of());

    /** Below this a sum is as good as nothing: an event twenty half-lives ago. */
    private static final float NOTHING = 1e-6f;

    /** In the order in which they are stored; no more than a long has bits. */
    private static final Habit[] HABITS = Habit.values();

    public Tally {
        var copy = new EnumMap<Habit, Float>(Habit.class);
        copy.putAll(sums);
        sums = Collections.unmodifiableMap(copy);
    }

    /** Sum of one habit. */
    public double of(Habit habit) {
        return sums.getOrDefault(habit, 0f);
    }

    /** The same habits with less behind them. */
    Tally faded(double factor) {
        return after(Map.of(), new Fading(factor, 0));
    }

    void write(DataOutput out) throws IOException {
        long known = 0;
        for (int habit = 0; habit < HABITS.length; habit++) {
            known |= sums.containsKey(HABITS[habit]) ? 1L << habit : 0;
        }
        out.writeLong(known);
        for (float sum : sums.values()) {
            out.writeFloat(sum);
        }
    }

    static Tally read(DataInput in) throws IOException {
        long known = in.readLong();
        var sums = new EnumMap<Habit, Float>(Habit.class);
        for (int habit = 0; habit < HABITS.length; habit++) {
            if ((known & (1L << habit)) != 0) {
                sums.put(HABITS[habit], in.readFloat());
            }
        }
        return new Tally(sums);
    }

    Tally after(Map<Habit, Double> more, Fading fading) {
        var next = new EnumMap<Habit, Float>(Habit.class);
        sums.forEach((habit, sum) -> next.put(habit, (float) (sum * fading.past())));
        more.forEach((habit, value) -> next.merge(habit, (float) (value * fading.event()), Float::sum));
        next.values().removeIf(sum -> Math.abs(sum) < NOTHING);
        return new Tally(next);
    }
}
