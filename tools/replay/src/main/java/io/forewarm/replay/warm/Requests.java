package io.forewarm.replay.warm;

import io.forewarm.replay.trace.Trace;
import java.util.Arrays;

/**
 * When each user asked for their unit: minutes since the log's start, at most one request per user and minute. A user's
 * first request is not scored, for nobody could have known; later ones are when they fall into the last part.
 */
public final class Requests {

    private static final double SECONDS_PER_MINUTE = 60.0;

    private final Trace trace;
    private final int[][] minutes;
    private final double splitMinute;

    private Requests(Trace trace, int[][] minutes, double splitMinute) {
        this.trace = trace;
        this.minutes = minutes;
        this.splitMinute = splitMinute;
    }

    /**
     * The requests of a trace.
     *
     * @param fitShare share of the time, from the first to the last request of users with more than one, that is for
     *     fitting; above 0, below 1
     */
    public static Requests of(Trace trace, double fitShare) {
        if (!(fitShare > 0 && fitShare < 1)) {
            throw new IllegalArgumentException("fitShare must be above 0 and below 1: " + fitShare);
        }
        var minutes = perUser(trace);
        return new Requests(trace, minutes, split(minutes, fitShare));
    }

    private static int[][] perUser(Trace trace) {
        int[] counts = new int[trace.users()];
        for (int job = 0; job < trace.jobs().size(); job++) {
            counts[trace.userOf(job)]++;
        }
        int[][] minutes = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        int[] filled = new int[counts.length];
        for (int job = 0; job < trace.jobs().size(); job++) {
            int user = trace.userOf(job);
            int minute = minuteOf(trace.jobs().get(job).submitSeconds());
            // In order of submission, so a repeated minute is the last one.
            if (filled[user] == 0 || minutes[user][filled[user] - 1] != minute) {
                minutes[user][filled[user]++] = minute;
            }
        }
        for (int user = 0; user < minutes.length; user++) {
            minutes[user] = Arrays.copyOf(minutes[user], filled[user]);
        }
        return minutes;
    }

    /** The nearest minute; half a minute goes to the even neighbour. */
    public static int minuteOf(long seconds) {
        return Math.toIntExact((long) Math.rint(seconds / SECONDS_PER_MINUTE));
    }

    private static double split(int[][] minutes, double fitShare) {
        int first = Integer.MAX_VALUE;
        int last = Integer.MIN_VALUE;
        for (int[] own : minutes) {
            if (own.length > 1) {
                first = Math.min(first, own[0]);
                last = Math.max(last, own[own.length - 1]);
            }
        }
        return first > last ? Double.POSITIVE_INFINITY : first + fitShare * (last - first);
    }

    public Trace trace() {
        return trace;
    }

    /** How many users there are; their numbers are the trace's. */
    public int users() {
        return minutes.length;
    }

    /** How many requests the user made. */
    public int count(int user) {
        return minutes[user].length;
    }

    /** When the user made that request, in minutes since the log's start; requests count from 0, in order of time. */
    public int minute(int user, int request) {
        return minutes[user][request];
    }

    /** How many minutes of silence came before that request, which must not be the first; at least 1. */
    public int gap(int user, int request) {
        return minutes[user][request] - minutes[user][request - 1];
    }

    /** What happened before is for fitting; from here on requests are scored. Infinite if nobody asked twice. */
    public double splitMinute() {
        return splitMinute;
    }

    /** Whether that request counts in scores. */
    public boolean isScored(int user, int request) {
        return request > 0 && minutes[user][request] >= splitMinute;
    }
}
