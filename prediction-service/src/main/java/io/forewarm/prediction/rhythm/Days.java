package io.forewarm.prediction.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** On which days and at which hours something was asked for: habits of the wall clock. Time goes forward only. */
final class Days {

    /** Days whose first and last request are kept. Twice as many would bring in habits of another season. */
    private static final int KEPT = 28;

    /** A day counts half as much as one about ten days later. */
    private static final double FADE = 0.93;

    /** Of each day back: raising to a power for each of them takes as long as all else. */
    private static final double[] FADES = fades();

    private static final int DAY = 1440;
    private static final int WEEK = 7 * DAY;

    private final QuarterHours quarters;

    /** Rings with room for today and the kept days before it. */
    private final int[] day = new int[KEPT + 1];

    private final int[] first = new int[KEPT + 1];
    private final int[] last = new int[KEPT + 1];
    private int oldest = Integer.MAX_VALUE;

    Days() {
        this(new QuarterHours());
    }

    private Days(QuarterHours quarters) {
        this.quarters = quarters;
        Arrays.fill(day, Integer.MIN_VALUE);
    }

    private static double[] fades() {
        var fades = new double[KEPT + 1];
        Arrays.setAll(fades, back -> Math.pow(FADE, back));
        return fades;
    }

    /** Something is asked for at that minute of the wall clock. */
    void mark(int local) {
        int today = Math.floorDiv(local, DAY);
        int place = place(today);
        if (day[place] != today) {
            day[place] = today;
            first[place] = Math.floorMod(local, DAY);
        }
        last[place] = Math.floorMod(local, DAY);
        oldest = Math.min(oldest, today);
        quarters.mark(local);
    }

    private static int place(int day) {
        return Math.floorMod(day, KEPT + 1);
    }

    /** Whether something was asked for on the day of that minute. */
    boolean activeOn(int local) {
        int today = Math.floorDiv(local, DAY);
        return day[place(today)] == today;
    }

    /** Minute of that day's first request, counted as {@code local} is; only where there was one. */
    int firstOn(int local) {
        int today = Math.floorDiv(local, DAY);
        return today * DAY + first[place(today)];
    }

    void describe(int local, Row out) {
        sameTime(local, out);
        out.put(RhythmFeature.MINUTE_OF_DAY, Math.floorMod(local, DAY));
        out.put(RhythmFeature.DAY_OF_WEEK, weekday(Math.floorDiv(local, DAY)));
        daysLikeThis(local, out);
    }

    private void sameTime(int local, Row out) {
        int week = 0;
        int fortnight = 0;
        for (int back = 1; back <= 14; back++) {
            if (near(local - DAY * back, 30)) {
                fortnight++;
                week += back <= 7 ? 1 : 0;
            }
        }
        int weeks = 0;
        for (int back = 1; back <= 5; back++) {
            weeks += near(local - WEEK * back, 45) ? 1 : 0;
        }
        out.put(RhythmFeature.DAYS_OF_7, week);
        out.put(RhythmFeature.DAYS_OF_14, fortnight);
        out.put(RhythmFeature.WEEKS_OF_5, weeks);
        out.put(RhythmFeature.YESTERDAY, inTheHourAfter(local - DAY) ? 1 : 0);
        out.put(RhythmFeature.LAST_WEEK_SAME, inTheHourAfter(local - WEEK) ? 1 : 0);
    }

    private boolean near(int local, int minutes) {
        return quarters.any(local - minutes, local + minutes);
    }

    private boolean inTheHourAfter(int local) {
        return quarters.any(local + 1, local + 60);
    }

    /** Monday is 0; 1970-01-01 was a Thursday. */
    private static int weekday(int day) {
        return Math.floorMod(day + 3, 7);
    }

    private static boolean weekend(int day) {
        return weekday(day) >= 5;
    }

    /**
     * How the rest of the day went on earlier days that were as this one is now: a weekday or not, and with something
     * asked for by this time or not.
     */
    private void daysLikeThis(int local, Row out) {
        int today = Math.floorDiv(local, DAY);
        int minuteOfDay = Math.floorMod(local, DAY);
        boolean activeToday = activeOn(local);
        boolean weekend = weekend(today);
        int place = place(today);
        var tally = new Tally();
        for (int back = 1; back <= KEPT && today - back >= oldest; back++) {
            int then = today - back;
            place = place == 0 ? KEPT : place - 1;
            if (weekend(then) == weekend) {
                boolean active = day[place] == then;
                boolean before = active && first[place] <= minuteOfDay;
                boolean after = active && last[place] > minuteOfDay;
                tally.day(active, FADES[back], active && near(local - DAY * back, 30));
                if (before == activeToday) {
                    tally.like(after, after && inTheHourAfter(local - DAY * back));
                }
            }
        }
        tally.describe(out);
    }

    void writeTo(DataOutput out) throws IOException {
        quarters.writeTo(out);
        Compact.write(out, oldest);
        int kept = 0;
        for (int each : day) {
            kept += each == Integer.MIN_VALUE ? 0 : 1;
        }
        Compact.write(out, kept);
        for (int i = 0; i < day.length; i++) {
            if (day[i] != Integer.MIN_VALUE) {
                Compact.write(out, day[i]);
                out.writeShort(first[i]);
                out.writeShort(last[i]);
            }
        }
    }

    static Days readFrom(DataInput in) throws IOException {
        var read = new Days(QuarterHours.readFrom(in));
        read.oldest = Compact.readInt(in);
        int kept = Compact.readCount(in, KEPT + 1);
        for (int i = 0; i < kept; i++) {
            int day = Compact.readInt(in);
            read.day[place(day)] = day;
            read.first[place(day)] = in.readShort();
            read.last[place(day)] = in.readShort();
        }
        return read;
    }

    /** Counts of days, smoothed towards a third of a day with a request, and a tenth of an hour. */
    private static final class Tally {

        private int days;
        private int active;
        private double weight;
        private double habit;
        private int alike;
        private int later;
        private int nextHour;

        void day(boolean wasActive, double counts, boolean nearThisTime) {
            days++;
            active += wasActive ? 1 : 0;
            weight += counts;
            habit += nearThisTime ? counts : 0;
        }

        void like(boolean cameLater, boolean cameInTheNextHour) {
            alike++;
            later += cameLater ? 1 : 0;
            nextHour += cameInTheNextHour ? 1 : 0;
        }

        void describe(Row out) {
            out.put(RhythmFeature.ACTIVE_DAYS, (active + 0.3) / (days + 1));
            out.put(RhythmFeature.ALIKE_NEXT_HOUR, (nextHour + 0.1) / (alike + 1));
            out.put(RhythmFeature.ALIKE_LATER, (later + 0.3) / (alike + 1));
            out.put(RhythmFeature.ALIKE, alike);
            out.put(RhythmFeature.HABIT, habit / (weight + 0.5));
        }
    }
}
