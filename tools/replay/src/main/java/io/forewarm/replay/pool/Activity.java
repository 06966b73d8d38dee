package io.forewarm.replay.pool;

import io.forewarm.replay.trace.Trace;

/** Ends, and what is held and waited for of each bundle in each minute, as it is known by then. */
final class Activity {

    private static final long SECONDS_PER_MINUTE = 60;

    private final int[][] running;
    private final int[][] waiting;
    private final Windows[] ended;

    Activity(Claims claims) {
        int minutes = claims.endMinute() + 1;
        running = new int[claims.bundles()][minutes];
        waiting = new int[claims.bundles()][minutes];
        ended = new Windows[claims.bundles()];
        for (int bundle = 0; bundle < claims.bundles(); bundle++) {
            ended[bundle] = read(claims.trace(), claims, bundle, minutes);
        }
    }

    private Windows read(Trace trace, Claims claims, int bundle, int minutes) {
        var ends = new int[minutes];
        for (int claim = 0; claim < claims.count(bundle); claim++) {
            var job = trace.jobs().get(claims.job(bundle, claim));
            if (job.endSeconds() >= 0) {
                change(waiting[bundle], job.submitSeconds(), 1);
                change(waiting[bundle], job.submitSeconds() + job.waitSeconds(), -1);
                change(running[bundle], job.submitSeconds() + job.waitSeconds(), 1);
                change(running[bundle], job.endSeconds(), -1);
                change(ends, job.endSeconds(), 1);
            }
        }
        for (int minute = 1; minute < minutes; minute++) {
            running[bundle][minute] += running[bundle][minute - 1];
            waiting[bundle][minute] += waiting[bundle][minute - 1];
        }
        return Windows.of(ends);
    }

    private static void change(int[] series, long second, int by) {
        long minute = Math.ceilDiv(second, SECONDS_PER_MINUTE);
        if (minute < series.length) {
            series[(int) minute] += by;
        }
    }

    int running(int bundle, int minute) {
        return running[bundle][minute];
    }

    int waiting(int bundle, int minute) {
        return waiting[bundle][minute];
    }

    /** Ends in so many minutes up to that one. */
    int ended(int bundle, int minutes, int minute) {
        return ended[bundle].last(minutes, minute + 1);
    }
}
