package io.forewarm.replay.pool;

/** What is known of one bundle at the beginning of a minute, for the trees. */
final class BundleView {

    private static final int DAY = 1440;
    private static final int RECENT_CLAIMS = 20;

    private final Claims claims;
    private final int bundle;
    private final int startUpMinutes;
    private final Windows own;
    private final Windows all;
    private final float[] usual;
    private final Activity activity;
    private final Crowd crowd;

    BundleView(Claims claims, int bundle, int startUpMinutes, Windows all, Activity activity, Crowd crowd) {
        this.claims = claims;
        this.bundle = bundle;
        this.startUpMinutes = startUpMinutes;
        this.own = Windows.of(claims.perMinute(bundle));
        this.all = all;
        this.usual = new Series(claims).usual(bundle);
        this.activity = activity;
        this.crowd = crowd;
    }

    /** Nothing can be said before the first claim. */
    boolean isKnown() {
        return crowd.known(bundle) > 0;
    }

    /** How many minutes the next decision holds: one while something goes on, else five. */
    int cell(int minute) {
        return own.last(30, minute) > 0 || activity.ended(bundle, 15, minute) > 0 ? 1 : 5;
    }

    /** The numbers that {@link PoolFeature} names, for the first unit. */
    void describe(int minute, float[] row) {
        crowd.expect(minute, startUpMinutes);
        int at = 2;
        row[at++] = own.last(startUpMinutes, minute);
        for (int minutes : new int[] {1, 2, 5, 15, 60, 240, DAY, 7 * DAY}) {
            row[at++] = own.last(minutes, minute);
        }
        row[at++] = all.last(5, minute);
        row[at++] = all.last(60, minute);
        int target = minute + startUpMinutes;
        // Of this hour, though the start-up may end in the next: what that one's past is, is not known before.
        row[at++] = usual[Math.min(minute, usual.length - 1)];
        row[at++] = sameTime(target, 7);
        row[at++] = own.count(target - DAY - 30, Math.min(minute, target - DAY + 30));
        row[at++] = own.count(target - 7 * DAY - 30, target - 7 * DAY + 30);
        at = gaps(minute, row, at);
        long wall = claims.trace().calendar().localSeconds(60L * target) / 60;
        row[at++] = Math.floorMod(wall, DAY);
        row[at++] = Math.floorMod(Math.floorDiv(wall, DAY) + 3, 7);
        row[at++] = activity.running(bundle, minute);
        row[at++] = activity.waiting(bundle, minute);
        row[at++] = activity.ended(bundle, 2, minute);
        row[at++] = activity.ended(bundle, 15, minute);
        row[at++] = (float) crowd.soon(bundle);
        row[at++] = (float) crowd.later(bundle);
        row[at++] = crowd.claimerSilence(bundle, minute);
        row[at++] = (float) crowd.claimerExpected(bundle, minute, startUpMinutes);
        row[at++] = claims.name(bundle);
        if (at != PoolFeature.OF_BUNDLE) {
            throw new IllegalStateException("%d features were told, not %d".formatted(at, PoolFeature.OF_BUNDLE));
        }
    }

    private int sameTime(int target, int days) {
        int count = 0;
        for (int day = 1; day <= days; day++) {
            count += own.count(target - day * DAY - 30, target - day * DAY + 30);
        }
        return count;
    }

    private int gaps(int minute, float[] row, int from) {
        int at = from;
        int last = crowd.known(bundle) - 1;
        row[at++] = minute - second(last) / 60f;
        row[at++] = gap(last) / 60f;
        row[at++] = gap(last - 1) / 60f;
        int burst = 1;
        while (burst < RECENT_CLAIMS && last - burst >= 0 && gap(last - burst + 1) < 120) {
            burst++;
        }
        row[at++] = burst;
        int close = 0;
        int run = 1;
        int largest = 1;
        for (int claim = Math.max(1, last - RECENT_CLAIMS + 1); claim <= last; claim++) {
            boolean near = gap(claim) < 60L * startUpMinutes;
            close += near ? 1 : 0;
            run = near ? run + 1 : 1;
            largest = Math.max(largest, run);
        }
        row[at++] = largest;
        row[at++] = close / (float) RECENT_CLAIMS;
        return at;
    }

    private long second(int claim) {
        return claims.second(bundle, claim);
    }

    private long gap(int claim) {
        return claim < 1 ? 1_000_000 : second(claim) - second(claim - 1);
    }

    /** Turns the row into that of another unit. */
    static void unit(float[] row, int unit) {
        row[0] = unit;
        row[1] = unit - row[2];
    }
}
