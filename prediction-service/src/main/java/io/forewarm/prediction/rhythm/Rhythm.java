package io.forewarm.prediction.rhythm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * What one subject asked for, got and gave back, as far as it tells when it will ask again. Mutable, not thread-safe,
 * and bounded. Events come in the order of time; times are minutes since whatever moment, the same for all.
 */
public final class Rhythm {

    private static final int DAY = 1440;
    private static final int STALE = Integer.MIN_VALUE;

    private final int shiftMinutes;
    private final RecentMinutes asked;
    private final Days days;
    private final Sessions sessions;
    private final Holdings holdings;
    private int firstMinute;
    private long count;

    /** Changes with a request only, and is asked for with every forecast; {@link #STALE} until it is. */
    private int medianGap = STALE;

    /**
     * Nothing known yet.
     *
     * @param shiftMinutes added to such a minute, gives minutes since 1970 as a wall clock where the subject lives
     *     shows them
     */
    public Rhythm(int shiftMinutes) {
        this(shiftMinutes, new RecentMinutes(), new Days(), new Sessions(), new Holdings());
    }

    private Rhythm(int shiftMinutes, RecentMinutes asked, Days days, Sessions sessions, Holdings holdings) {
        this.shiftMinutes = shiftMinutes;
        this.asked = asked;
        this.days = days;
        this.sessions = sessions;
        this.holdings = holdings;
    }

    /** Whether it never asked for anything: then there is nothing to describe. */
    public boolean isEmpty() {
        return asked.isEmpty();
    }

    /** Minute in which it last asked; only where it ever did. */
    public int newest() {
        return asked.newest();
    }

    /** Size of all that is in use. */
    public double inUse() {
        return holdings.inUse();
    }

    /** The subject asks for something. */
    public void asked(int minute, Held what) {
        boolean first = asked.isEmpty();
        if (first) {
            firstMinute = minute;
        }
        if (first || minute > asked.newest()) {
            count++;
            holdings.answer(minute);
        }
        asked.add(minute);
        medianGap = STALE;
        days.mark(minute + shiftMinutes);
        sessions.asked(minute);
        holdings.asked(what);
    }

    /** It got what it had asked for. */
    public void started(double minute, Held what, double waitedMinutes) {
        holdings.started(minute, what, waitedMinutes);
    }

    /** It gave it back, or it ended by itself; nothing happens if it was not running. */
    public void ended(double minute, Held what, Ending ending) {
        holdings.ended(minute, what, ending);
    }

    /** Minutes since it last asked. */
    public int silence(int minute) {
        return minute - asked.newest();
    }

    /** Minutes since something of it ended; infinite if nothing ever did. */
    public double sinceEnd(int minute) {
        return holdings.sinceEnd(minute);
    }

    /** The numbers that {@link RhythmFeature} names, in its order, as they are known at that minute. */
    public void describe(int minute, Surroundings around, float[] row) {
        var out = new Row(row);
        gaps(minute, out);
        days.describe(minute + shiftMinutes, out);
        sessions.describe(minute, out);
        today(minute, out);
        holdings.describe(minute, out);
        around.describe(out);
        ownHazard(silence(minute), out);
        out.end();
    }

    private void gaps(int minute, Row out) {
        out.put(RhythmFeature.SILENCE, silence(minute));
        out.put(RhythmFeature.GAP_1, asked.gap(0));
        out.put(RhythmFeature.GAP_2, asked.gap(1));
        out.put(RhythmFeature.GAP_3, asked.gap(2));
        out.put(RhythmFeature.LAST_HOUR, asked.since(minute - 60));
        out.put(RhythmFeature.LAST_4_HOURS, asked.since(minute - 240));
        out.put(RhythmFeature.LAST_DAY, asked.since(minute - DAY));
        out.put(RhythmFeature.LAST_WEEK, asked.since(minute - 7 * DAY));
        out.put(RhythmFeature.LAST_MONTH, asked.since(minute - 30 * DAY));
        out.put(RhythmFeature.MEDIAN_GAP, medianGap());
    }

    private int medianGap() {
        if (medianGap == STALE) {
            medianGap = medianOfNewest();
        }
        return medianGap;
    }

    private int medianOfNewest() {
        var gaps = new int[Math.min(15, asked.gaps())];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = asked.gap(i);
        }
        Arrays.sort(gaps);
        return gaps.length == 0 ? -1 : gaps[gaps.length / 2];
    }

    private void today(int minute, Row out) {
        int local = minute + shiftMinutes;
        out.put(RhythmFeature.TODAY_MINUTES, days.activeOn(local) ? local - days.firstOn(local) : -1);
        out.put(RhythmFeature.TODAY_REQUESTS, asked.since(Math.floorDiv(local, DAY) * DAY - shiftMinutes));
        out.put(RhythmFeature.OWN_RATE, count / (minute - firstMinute + (double) DAY));
        out.put(RhythmFeature.KNOWN_MINUTES, minute - firstMinute);
    }

    /** Of the newest gaps that lasted this long, how many ended soon after: the subject's own hazard, smoothed. */
    private void ownHazard(int silence, Row out) {
        int longer = 0;
        int in5 = 0;
        int in15 = 0;
        int in60 = 0;
        int seen = Math.min(60, asked.gaps());
        for (int i = 0; i < seen; i++) {
            int left = asked.gap(i) - silence;
            longer += left > 0 ? 1 : 0;
            in5 += left > 0 && left <= 5 ? 1 : 0;
            in15 += left > 0 && left <= 15 ? 1 : 0;
            in60 += left > 0 && left <= 60 ? 1 : 0;
        }
        out.put(RhythmFeature.OWN_HAZARD_5, (in5 + 0.05) / (longer + 1));
        out.put(RhythmFeature.OWN_HAZARD_15, (in15 + 0.1) / (longer + 1));
        out.put(RhythmFeature.OWN_HAZARD_60, (in60 + 0.2) / (longer + 1));
        out.put(RhythmFeature.OWN_SURVIVAL, seen == 0 ? -1 : (double) longer / seen);
        out.put(RhythmFeature.OWN_LONGER, longer);
    }

    /** Writes it in some hundred bytes, and at most a few kB. */
    public void writeTo(DataOutput out) throws IOException {
        Compact.write(out, shiftMinutes);
        Compact.write(out, firstMinute);
        Compact.write(out, count);
        asked.writeTo(out);
        days.writeTo(out);
        sessions.writeTo(out);
        holdings.writeTo(out);
    }

    /** What was written. */
    public static Rhythm readFrom(DataInput in) throws IOException {
        int shift = Compact.readInt(in);
        int first = Compact.readInt(in);
        long count = Compact.read(in);
        var read = new Rhythm(
                shift, RecentMinutes.readFrom(in), Days.readFrom(in), Sessions.readFrom(in), Holdings.readFrom(in));
        read.firstMinute = first;
        read.count = count;
        return read;
    }
}
