package io.forewarm.replay.hazard;

import io.forewarm.prediction.rhythm.Surroundings;
import io.forewarm.replay.trace.Job;
import io.forewarm.replay.trace.Trace;

/** What goes on on the whole platform in each minute, as it is known by then. */
final class Pulse {

    private static final int WEEK_HOURS = 168;

    /**
     * Minutes of the overall rate that the belief in even hours is worth; twice as much needs two weeks to see a habit.
     */
    private static final double EVEN_MINUTES = 60;

    private final int[] asked;
    private final int[] inUse;
    private final int[] waiting;
    private final float[] usual;

    private Pulse(int minutes) {
        this.asked = new int[minutes];
        this.inUse = new int[minutes];
        this.waiting = new int[minutes];
        this.usual = new float[minutes];
    }

    /**
     * The pulse of a trace.
     *
     * @param minutes how many minutes of it are looked at, from 0
     */
    static Pulse of(Trace trace, int minutes) {
        var pulse = new Pulse(minutes);
        trace.jobs().forEach(pulse::add);
        sum(pulse.inUse);
        sum(pulse.waiting);
        pulse.learnHours(trace);
        sum(pulse.asked);
        return pulse;
    }

    private void add(Job job) {
        change(asked, job.submitSeconds(), 1);
        if (job.endSeconds() >= 0) {
            int size = Math.max(0, job.processors());
            change(waiting, job.submitSeconds(), 1);
            change(waiting, job.submitSeconds() + job.waitSeconds(), -1);
            change(inUse, job.submitSeconds() + job.waitSeconds(), size);
            change(inUse, job.endSeconds(), -size);
        }
    }

    private static void change(int[] series, long seconds, int by) {
        int minute = UserEvents.wholeMinute(seconds);
        if (minute < series.length) {
            series[minute] += by;
        }
    }

    private static void sum(int[] series) {
        for (int minute = 1; minute < series.length; minute++) {
            series[minute] += series[minute - 1];
        }
    }

    private void learnHours(Trace trace) {
        var counts = new double[WEEK_HOURS];
        var seen = new double[WEEK_HOURS];
        double all = 0;
        for (int minute = 0; minute < usual.length; minute++) {
            int hour = hourOfWeek(trace, minute);
            double even = minute == 0 ? 0 : all / minute;
            usual[minute] = (float) ((counts[hour] + EVEN_MINUTES * even) / (seen[hour] + EVEN_MINUTES));
            counts[hour] += asked[minute];
            seen[hour]++;
            all += asked[minute];
        }
    }

    private static int hourOfWeek(Trace trace, int minute) {
        long hours = Math.floorDiv(trace.calendar().localSeconds(60L * minute), 3600L);
        return (int) Math.floorMod(hours, (long) WEEK_HOURS);
    }

    Surroundings at(int minute) {
        int hourAgo = minute - 60;
        int before = hourAgo < 0 ? 0 : asked[hourAgo];
        return new Surroundings(asked[minute] - before, inUse[minute], waiting[minute], usual[minute]);
    }
}
