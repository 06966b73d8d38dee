package io.forewarm.replay.pool;

import java.util.Arrays;

/**
 * What would have become of each unit of a bundle in a stretch of time. The n-th unit is idle while fewer than n claims
 * came within the last start-up time, and is claimed by a claim before which exactly n - 1 had.
 */
final class UnitCells {

    private final Claims claims;
    private final int bundle;
    private final long startUpSeconds;
    private final long[] idleSeconds;
    private final int[] claimed;

    UnitCells(Claims claims, int bundle, int startUpMinutes, int units) {
        this.claims = claims;
        this.bundle = bundle;
        this.startUpSeconds = 60L * startUpMinutes;
        this.idleSeconds = new long[units + 1];
        this.claimed = new int[units + 1];
    }

    /** Looks at the minutes from one up to another, which is not included. */
    void look(int fromMinute, int toMinute) {
        Arrays.fill(idleSeconds, 0);
        Arrays.fill(claimed, 0);
        long now = 60L * fromMinute;
        long end = 60L * toMinute;
        int next = claims.firstFrom(bundle, fromMinute);
        int oldest = next;
        while (oldest > 0 && claims.second(bundle, oldest - 1) > now - startUpSeconds) {
            oldest--;
        }
        while (now < end) {
            long claimAt = next < claims.count(bundle) ? claims.second(bundle, next) : Long.MAX_VALUE;
            long readyAt = oldest < next ? claims.second(bundle, oldest) + startUpSeconds : Long.MAX_VALUE;
            long until = Math.min(end, Math.min(claimAt, readyAt));
            int starting = next - oldest;
            for (int unit = starting + 1; unit < idleSeconds.length; unit++) {
                idleSeconds[unit] += until - now;
            }
            now = until;
            if (now < end && readyAt <= now) {
                oldest++;
            } else if (now < end) {
                if (starting + 1 < claimed.length) {
                    claimed[starting + 1]++;
                }
                next++;
            }
        }
    }

    double idleMinutes(int unit) {
        return idleSeconds[unit] / 60.0;
    }

    int claimed(int unit) {
        return claimed[unit];
    }
}
