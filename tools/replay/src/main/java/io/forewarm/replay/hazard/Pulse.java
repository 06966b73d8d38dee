package io.forewarm.replay.hazard;

import io.forewarm.prediction.rhythm.Surroundings;
import io.forewarm.replay.trace.Job;
import io.forewarm.replay.trace.Trace;

/** What goes on on the whole platform in each minute, as it is known by then. */
final class Pulse {

    private static final int HOUR = 60;
    private static final int WEEK_HOURS = 168;

    /**
     * Minutes of the overall rate that the belief in even hours is worth; twice as much needs two weeks to see a habit.
     */
    private static final double EVEN_MINUTES = 60;

    private final int[] asked;
    private final int[] inUse;
    private final int[] waiting;
    private final float[] usual;
    private final int[] users;

    private Pulse(int minutes) {
        this.asked = new int[minutes];
        this.inUse = new int[minutes];
        this.waiting = new int[minutes];
        this.usual = new float[minutes];
        this.users = new int[minutes];
    }

    /**
     * The pulse of a trace.
     *
     * @param minutes how many minutes of it are looked at, from 0
     */
    static Pulse of(Trace trace, int minutes) {
        var pulse = new Pulse(minutes);
        trace.jobs().forEach(pulse::add);
        pulse.countUsers(trace);
        sum(pulse.inUse);
        sum(pulse.waiting);
        sum(pulse.users);
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
        step(series, UserEvents.wholeMinute(seconds), by);
    }

    private static void step(int[] series, int minute, int by) {
        if (minute < series.length) {
            series[minute] += by;
        }
    }

    /** Each user counts from a request until an hour after their newest one. */
    private void countUsers(Trace trace) {
        var until = new int[trace.users()];
        for (int job = 0; job < trace.jobs().size(); job++) {
            int user = trace.userOf(job);
            int minute = UserEvents.wholeMinute(trace.jobs().get(job).submitSeconds());
            // Where the last hour has not run out, it is made longer.
            step(users, Math.max(minute, until[user]), 1);
            until[user] = minute + HOUR;
            step(users, until[user], -1);
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
        int hourAgo = minute - HOUR;
        int before = hourAgo < 0 ? 0 : asked[hourAgo];
        return new Surroundings(asked[minute] - before, inUse[minute], waiting[minute], usual[minute], users[minute]);
    }
}
