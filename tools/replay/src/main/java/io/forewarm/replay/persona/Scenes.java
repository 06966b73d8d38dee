package io.forewarm.replay.persona;

import io.forewarm.replay.trace.Job;
import io.forewarm.replay.trace.Trace;
import java.util.Arrays;

/** Goes through a log in order and tells what was going on at each job. */
final class Scenes {

    /** A few hours on a busy machine, a day or two on a calm one. */
    private static final int NEIGHBOURS = 100;

    private static final int FEWEST = 5;

    private final Trace trace;
    private final long[] lastOfUser;

    Scenes(Trace trace) {
        this.trace = trace;
        this.lastOfUser = new long[trace.users()];
        Arrays.fill(lastOfUser, -1);
    }

    /** The scene of the next job; to be asked for each job in order. */
    Scene next(int number) {
        var job = trace.jobs().get(number);
        int user = trace.userOf(number);
        long since = lastOfUser[user] < 0 ? -1 : job.submitSeconds() - lastOfUser[user];
        lastOfUser[user] = job.submitSeconds();
        double hour = Math.floorMod(trace.calendar().localSeconds(job.submitSeconds()), 86_400L) / 3_600.0;
        return new Scene(shareThatWaitedLess(job, number, user), hour, since);
    }

    private double shareThatWaitedLess(Job job, int number, int user) {
        if (job.waitSeconds() < 0) {
            return Double.NaN;
        }
        int known = 0;
        double less = 0;
        for (int other = Math.max(0, number - NEIGHBOURS); other < number; other++) {
            long wait = trace.jobs().get(other).waitSeconds();
            if (wait >= 0 && trace.userOf(other) != user) {
                known++;
                less += wait < job.waitSeconds() ? 1 : wait == job.waitSeconds() ? 0.5 : 0;
            }
        }
        return known < FEWEST ? Double.NaN : less / known;
    }
}
