package io.forewarm.prediction.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What subjects that belong together do all at once, as it is known at each minute: those of one tenant, as far as the
 * subjects of one partition go. What they do goes through here, so that the sums are always those of their rhythms.
 * Mutable, of some kB; time goes forward only.
 */
public final class Crowd {

    private static final int HOUR = 60;
    private static final int WEEK_HOURS = 168;

    /** 1970-01-01 was a Thursday; Monday is the first day. */
    private static final int EPOCH_HOUR = 72;

    /**
     * Minutes of the overall rate that the belief in even hours is worth; twice as much needs two weeks to see a habit.
     */
    private static final double EVEN_MINUTES = 60;

    /** Who is away for longer is not caught up with minute by minute: its weeks count as seen, and quiet. */
    private static final int LONGEST_STEP = 10 * WEEK_HOURS * HOUR;

    private final int shiftMinutes;
    private final int[] asked = new int[HOUR];
    private final int[] users = new int[HOUR];
    private final double[] counts = new double[WEEK_HOURS];
    private final double[] seen = new double[WEEK_HOURS];
    private int first = Integer.MIN_VALUE;
    private int now = Integer.MIN_VALUE;
    private double all;
    private double inUse;

    /**
     * Nobody there yet.
     *
     * @param shiftMinutes as in {@link Rhythm}
     */
    public Crowd(int shiftMinutes) {
        this.shiftMinutes = shiftMinutes;
    }

    /** One of them does something. */
    public void take(Rhythm rhythm, Doing doing) {
        int minute = Doing.minute(doing.at());
        switch (doing) {
            case Doing.Granted granted -> granted(rhythm, minute, granted.what(), granted.waitedMinutes());
            case Doing.Ended ended -> ended(rhythm, minute, ended.what(), Ending.UNKNOWN);
        }
    }

    /**
     * One of them asks for something and gets it. What comes late counts as if it came with the newest of the subject.
     *
     * @param minute from which on that is known
     * @param waitedMinutes how long it took to get it
     */
    public void granted(Rhythm rhythm, int minute, Held what, double waitedMinutes) {
        int at = rhythm.isEmpty() ? minute : Math.max(minute, rhythm.newest());
        to(at);
        count(rhythm, at);
        double before = rhythm.inUse();
        rhythm.asked(at, what);
        rhythm.started(at, what, waitedMinutes);
        inUse += rhythm.inUse() - before;
    }

    /** One of them gives something back; nothing happens if it did not have it. */
    public void ended(Rhythm rhythm, int minute, Held what, Ending ending) {
        to(minute);
        double before = rhythm.inUse();
        rhythm.ended(minute, what, ending);
        inUse += rhythm.inUse() - before;
    }

    /** One of them is forgotten; what it asked for stays counted. */
    public void left(Rhythm rhythm) {
        inUse -= rhythm.inUse();
    }

    private void count(Rhythm rhythm, int minute) {
        if (minute > now - HOUR) {
            asked[Math.floorMod(minute, HOUR)]++;
            users[Math.floorMod(minute, HOUR)]++;
            if (!rhythm.isEmpty() && rhythm.newest() > now - HOUR) {
                users[Math.floorMod(rhythm.newest(), HOUR)]--;
            }
        }
        counts[hourOfWeek(now)]++;
        all++;
    }

    /** Moves on to that minute; stays where it is if that has passed. */
    private void to(int minute) {
        if (now == Integer.MIN_VALUE) {
            first = minute;
            now = minute;
            return;
        }
        if (minute - now > LONGEST_STEP) {
            first += minute - now - LONGEST_STEP;
            now = minute - LONGEST_STEP;
        }
        while (now < minute) {
            seen[hourOfWeek(now)]++;
            now++;
            asked[Math.floorMod(now, HOUR)] = 0;
            users[Math.floorMod(now, HOUR)] = 0;
        }
    }

    private int hourOfWeek(int minute) {
        return Math.floorMod(Math.floorDiv(minute + shiftMinutes, HOUR) + EPOCH_HOUR, WEEK_HOURS);
    }

    /** What goes on at that minute, or at the newest if it has passed. */
    public Surroundings at(int minute) {
        to(minute);
        int hour = hourOfWeek(now);
        int thisMinute = asked[Math.floorMod(now, HOUR)];
        double before = all - thisMinute;
        double even = now == first ? 0 : before / (now - first);
        double usual = (counts[hour] - thisMinute + EVEN_MINUTES * even) / (seen[hour] + EVEN_MINUTES);
        return new Surroundings(sum(asked), (float) inUse, 0, (float) usual, sum(users));
    }

    private static int sum(int[] counts) {
        int sum = 0;
        for (int count : counts) {
            sum += count;
        }
        return sum;
    }

    public void writeTo(DataOutput out) throws IOException {
        Compact.write(out, shiftMinutes);
        for (int i = 0; i < HOUR; i++) {
            Compact.write(out, asked[i]);
            Compact.write(out, users[i]);
        }
        for (int i = 0; i < WEEK_HOURS; i++) {
            Compact.write(out, (long) counts[i]);
            Compact.write(out, (long) seen[i]);
        }
        Compact.write(out, first);
        Compact.write(out, now);
        out.writeDouble(all);
        out.writeDouble(inUse);
    }

    /** What was written. */
    public static Crowd readFrom(DataInput in) throws IOException {
        var read = new Crowd(Compact.readInt(in));
        for (int i = 0; i < HOUR; i++) {
            read.asked[i] = Compact.readInt(in);
            read.users[i] = Compact.readInt(in);
        }
        for (int i = 0; i < WEEK_HOURS; i++) {
            read.counts[i] = Compact.read(in);
            read.seen[i] = Compact.read(in);
        }
        read.first = Compact.readInt(in);
        read.now = Compact.readInt(in);
        read.all = in.readDouble();
        read.inUse = in.readDouble();
        return read;
    }
}
