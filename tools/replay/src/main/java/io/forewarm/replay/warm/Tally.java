package io.forewarm.replay.warm;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;

/** Counts hits and misses of one setting of one policy. Owned by one thread. */
final class Tally {

    /** A request after a longer silence than this opens a session. */
    private static final int SESSION_MINUTES = 30;

    private static final double MINUTES_PER_HOUR = 60;

    private final int[] requestsOf;
    private final int[] coldOf;
    private int onsets;
    private int coldOnsets;
    private double idleMinutes;

    Tally(int users) {
        requestsOf = new int[users];
        coldOf = new int[users];
    }

    void request(int user, int gapMinutes, boolean cold) {
        requestsOf[user]++;
        coldOf[user] += cold ? 1 : 0;
        if (gapMinutes > SESSION_MINUTES) {
            onsets++;
            coldOnsets += cold ? 1 : 0;
        }
    }

    void idle(double minutes) {
        idleMinutes += minutes;
    }

    /** Empty if nothing was counted, for then there are no shares. */
    Optional<Point> point(double knob) {
        int requests = Arrays.stream(requestsOf).sum();
        if (requests == 0) {
            return Optional.empty();
        }
        int cold = Arrays.stream(coldOf).sum();
        return Optional.of(new Point(
                knob,
                (double) cold / requests,
                onsets == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) coldOnsets / onsets),
                p75(),
                idleMinutes / MINUTES_PER_HOUR));
    }

    private double p75() {
        double[] shares = new double[requestsOf.length];
        int users = 0;
        for (int user = 0; user < shares.length; user++) {
            if (requestsOf[user] > 0) {
                shares[users++] = (double) coldOf[user] / requestsOf[user];
            }
        }
        Arrays.sort(shares, 0, users);
        return shares[Math.min(users - 1, (int) (0.75 * users))];
    }
}
