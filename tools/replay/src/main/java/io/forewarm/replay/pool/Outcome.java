package io.forewarm.replay.pool;

import java.util.Arrays;

/** What a pool did: hits, waits, idle time. Adds up over bundles. Mutable. */
final class Outcome {

    private static final double SECONDS_PER_HOUR = 3600;

    private int[] waits = new int[64];
    private int claims;
    private int hits;
    private long idleSeconds;

    void claimed(long waitSeconds) {
        if (claims == waits.length) {
            waits = Arrays.copyOf(waits, 2 * claims);
        }
        waits[claims++] = Math.toIntExact(waitSeconds);
        hits += waitSeconds == 0 ? 1 : 0;
    }

    void idle(long seconds) {
        idleSeconds += seconds;
    }

    void add(Outcome other) {
        for (int i = 0; i < other.claims; i++) {
            claimed(other.waits[i]);
        }
        idleSeconds += other.idleSeconds;
    }

    int claims() {
        return claims;
    }

    int hits() {
        return hits;
    }

    double idleHours() {
        return idleSeconds / SECONDS_PER_HOUR;
    }

    /** Empty pools have no claims, and a hit share of 1. */
    double hitShare() {
        return claims == 0 ? 1 : (double) hits / claims;
    }

    /** So many seconds or less were waited by these shares of the claims. */
    int[] waits(double... shares) {
        int[] sorted = Arrays.copyOf(waits, claims);
        Arrays.sort(sorted);
        return Arrays.stream(shares)
                .mapToInt(share -> claims == 0 ? 0 : sorted[(int) Math.min(claims - 1, Math.ceil(share * claims) - 1)])
                .toArray();
    }
}
