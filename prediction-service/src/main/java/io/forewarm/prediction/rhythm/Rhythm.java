package io.forewarm.prediction.rhythm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What one subject asked for, got and gave back, as far as it tells when it will ask again. Mutable, not thread-safe,
 * and bounded but for what is held at the moment. Events come in the order of time; times are minutes since whatever
 * moment, the same for all.
 *
 * <p>When a thing ends matters as much as when one is asked for: people look at what a run brought, and start the next.
 */
public final class Rhythm {

    /** Silence that ends a session, in minutes, as in the benchmark's protocol. */
    private static final int SESSION_GAP = 30;

    /** Weight that each older end keeps when one comes; the last ten or so count. */
    private static final double FADE = 0.9;

    private final int shiftMinutes;
    private final RecentMinutes asked = new RecentMinutes();
    private final QuarterHours calendar = new QuarterHours();
    private final List<Running> running = new ArrayList<>();
    private int waiting;
    private int firstMinute;
    private int sessionStart;
    private int sessionCount;
    private int dayStart;
    private long count;
    private Optional<Held> newest = Optional.empty();
    private double lastStart = Double.NEGATIVE_INFINITY;
    private double lastWait = -1;
    private double lastEnd = Double.NEGATIVE_INFINITY;
    private double lastRun = -1;
    private double unansweredEnd = Double.NEGATIVE_INFINITY;
    private double ends;
    private double answeredSoon;
    private double answeredLater;

    private record Running(Held what, double since) {}

    /**
     * Nothing known yet.
     *
     * @param shiftMinutes added to such a minute, gives minutes since 1970 as a wall clock where the subject lives
     *     shows them
     */
    public Rhythm(int shiftMinutes) {
        this.shiftMinutes = shiftMinutes;
    }

    /** The subject asks for something. */
    public void asked(int minute, Held what) {
        boolean first = asked.isEmpty();
        if (first) {
            firstMinute = minute;
        }
        if (first || minute - asked.newest() > SESSION_GAP) {
            sessionStart = minute;
            sessionCount = 0;
        }
        if (first || minute > asked.newest()) {
            sessionCount++;
            count++;
            dayStart = first || day(minute) != day(dayStart) ? minute : dayStart;
            answer(minute);
        }
        asked.add(minute);
        calendar.mark(minute + shiftMinutes);
        waiting++;
        newest = Optional.of(what);
    }

    private void answer(int minute) {
        if (unansweredEnd > Double.NEGATIVE_INFINITY) {
            double after = minute - unansweredEnd;
            count(after <= 5 ? 1 : 0, after <= 30 ? 1 : 0);
            unansweredEnd = Double.NEGATIVE_INFINITY;
        }
    }

    private void count(int soon, int later) {
        ends = ends * FADE + 1;
        answeredSoon = answeredSoon * FADE + soon;
        answeredLater = answeredLater * FADE + later;
    }

    /** It got what it had asked for. */
    public void started(double minute, Held what, double waitedMinutes) {
        waiting--;
        running.add(new Running(what, minute));
        lastStart = minute;
        lastWait = waitedMinutes;
    }

    /** It gave it back, or it ended by itself; nothing happens if it was not running. */
    public void ended(double minute, Held what) {
        var ending = running.stream()
                .filter(each -> each.what().number() == what.number())
                .findFirst();
        ending.ifPresent(each -> {
            running.remove(each);
            lastEnd = minute;
            lastRun = minute - each.since();
            if (unansweredEnd > Double.NEGATIVE_INFINITY) {
                count(0, 0);
            }
            unansweredEnd = minute;
        });
    }

    /** Minutes since it last asked. */
    public int silence(int minute) {
        return minute - asked.newest();
    }

    /** Minutes since something of it ended; infinite if nothing ever did. */
    public double sinceEnd(int minute) {
        return minute - lastEnd;
    }

    /** The numbers that {@link RhythmFeature} names, in its order, as they are known at that minute. */
    public void describe(int minute, Surroundings around, float[] row) {
        var out = new Row(row);
        gaps(minute, out);
        calendar(minute, out);
        session(minute, out);
        holding(minute, out);
        around(around, out);
        ownHazard(minute, out);
        out.end();
    }

    private void gaps(int minute, Row out) {
        out.put(silence(minute));
        for (int before = 0; before < 3; before++) {
            out.put(asked.gap(before));
        }
        for (int minutes : new int[] {60, 240, 1440, 10_080, 43_200}) {
            out.put(asked.since(minute - minutes));
        }
        out.put(medianGap());
    }

    private double medianGap() {
        var gaps = new int[Math.min(15, asked.gaps())];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = asked.gap(i);
        }
        Arrays.sort(gaps);
        return gaps.length == 0 ? -1 : gaps[gaps.length / 2];
    }

    private void calendar(int minute, Row out) {
        int local = minute + shiftMinutes;
        int week = 0;
        int fortnight = 0;
        for (int day = 1; day <= 14; day++) {
            if (calendar.any(local - 1440L * day - 30, local - 1440L * day + 30)) {
                fortnight++;
                week += day <= 7 ? 1 : 0;
            }
        }
        int weeks = 0;
        for (int back = 1; back <= 5; back++) {
            weeks += calendar.any(local - 10_080L * back - 45, local - 10_080L * back + 45) ? 1 : 0;
        }
        out.put(week);
        out.put(fortnight);
        out.put(weeks);
        out.put(calendar.any(local - 1440 + 1, local - 1440 + 60) ? 1 : 0);
        out.put(calendar.any(local - 10_080 + 1, local - 10_080 + 60) ? 1 : 0);
        out.put(Math.floorMod(local, 1440));
        out.put(Math.floorMod(Math.floorDiv(local, 1440) + 3, 7));
    }

    private void session(int minute, Row out) {
        boolean today = day(dayStart) == day(minute);
        out.put(minute - sessionStart);
        out.put(sessionCount);
        out.put(today ? minute - dayStart : -1);
        out.put(asked.since(day(minute) * 1440 - shiftMinutes));
        out.put(count / (minute - firstMinute + 1440.0));
        out.put(minute - firstMinute);
    }

    private void holding(int minute, Row out) {
        double left = -1;
        double used = -1;
        for (var each : running) {
            double declared = each.what().declaredMinutes();
            if (declared > 0) {
                double rest = declared - (minute - each.since());
                left = left < 0 ? rest : Math.min(left, rest);
                used = Math.max(used, (minute - each.since()) / declared);
            }
        }
        out.put(running.size());
        out.put(waiting);
        out.put(orNever(minute - lastEnd));
        out.put(orNever(minute - lastStart));
        out.put(lastRun);
        out.put(lastWait);
        out.put(left);
        out.put(used);
        out.put(newest.map(Held::size).orElse(-1f));
        out.put(newest.map(Held::declaredMinutes).orElse(-1f));
        out.put((answeredSoon + 0.1) / (ends + 1));
        out.put((answeredLater + 0.2) / (ends + 1));
        out.put(unansweredEnd > Double.NEGATIVE_INFINITY ? 1 : 0);
    }

    private static void around(Surroundings around, Row out) {
        out.put(around.askedLastHour());
        out.put(around.inUse());
        out.put(around.waiting());
        out.put(around.usualPerMinute());
    }

    /** Of the newest gaps that lasted this long, how many ended soon after: the subject's own hazard, smoothed. */
    private void ownHazard(int minute, Row out) {
        int silence = silence(minute);
        int longer = 0;
        int in5 = 0;
        int in15 = 0;
        int in60 = 0;
        int seen = Math.min(60, asked.gaps());
        for (int i = 0; i < seen; i++) {
            int gap = asked.gap(i);
            if (gap > silence) {
                longer++;
                in5 += gap <= silence + 5 ? 1 : 0;
                in15 += gap <= silence + 15 ? 1 : 0;
                in60 += gap <= silence + 60 ? 1 : 0;
            }
        }
        out.put((in5 + 0.05) / (longer + 1));
        out.put((in15 + 0.1) / (longer + 1));
        out.put((in60 + 0.2) / (longer + 1));
        out.put(seen == 0 ? -1 : (double) longer / seen);
        out.put(longer);
    }

    private int day(int minute) {
        return Math.floorDiv(minute + shiftMinutes, 1440);
    }

    private static double orNever(double minutes) {
        return Double.isInfinite(minutes) ? -1 : minutes;
    }

    /** Fills a row from its beginning to its end. */
    private static final class Row {

        private final float[] values;
        private int next;

        Row(float[] values) {
            this.values = values;
        }

        void put(double value) {
            values[next++] = (float) value;
        }

        void end() {
            if (next != RhythmFeature.COUNT) {
                throw new IllegalStateException("%d features were told, not %d".formatted(next, RhythmFeature.COUNT));
            }
        }
    }
}
