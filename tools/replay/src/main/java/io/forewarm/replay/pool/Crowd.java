package io.forewarm.replay.pool;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All users' silences, moved along the claims of all bundles minute by minute. */
final class Crowd {

    /** Who was silent for longer is not looked at. */
    private static final int ACTIVE_MINUTES = 1440;

    private final Claims claims;
    private final UserGaps[] users;
    private final int[] next;
    private final UserGaps[] lastClaimer;
    private final List<UserGaps> active = new ArrayList<>();
    private final double[] soon;
    private final double[] later;
    private int expectedAt = -1;

    Crowd(Claims claims) {
        this.claims = claims;
        this.users = new UserGaps[claims.trace().users()];
        for (int user = 0; user < users.length; user++) {
            users[user] = new UserGaps(claims.bundles());
        }
        this.next = new int[claims.bundles()];
        this.lastClaimer = new UserGaps[claims.bundles()];
        this.soon = new double[claims.bundles()];
        this.later = new double[claims.bundles()];
    }

    /** Takes in all claims before the beginning of that minute. */
    void to(int minute) {
        for (int bundle = 0; bundle < next.length; bundle++) {
            while (next[bundle] < claims.count(bundle) && claims.second(bundle, next[bundle]) < 60L * minute) {
                int claim = next[bundle]++;
                var user = users[claims.trace().userOf(claims.job(bundle, claim))];
                user.claimed((int) (claims.second(bundle, claim) / 60), bundle);
                lastClaimer[bundle] = user;
                if (!active.contains(user)) {
                    active.add(user);
                }
            }
        }
    }

    /** Works out what is expected from then on, if it has not been. */
    void expect(int minute, int startUpMinutes) {
        if (expectedAt == minute) {
            return;
        }
        expectedAt = minute;
        Arrays.fill(soon, 0);
        Arrays.fill(later, 0);
        active.removeIf(user -> user.silence(minute) > ACTIVE_MINUTES);
        for (var user : active) {
            int silence = user.silence(minute) + startUpMinutes;
            user.addTo(soon, user.hazard(silence, 5));
            user.addTo(later, user.hazard(silence, 15));
        }
    }

    double soon(int bundle) {
        return soon[bundle];
    }

    double later(int bundle) {
        return later[bundle];
    }

    int claimerSilence(int bundle, int minute) {
        return lastClaimer[bundle].silence(minute);
    }

    double claimerExpected(int bundle, int minute, int startUpMinutes) {
        return lastClaimer[bundle].hazard(claimerSilence(bundle, minute) + startUpMinutes, 5);
    }

    /** How many claims of that bundle are known. */
    int known(int bundle) {
        return next[bundle];
    }
}
