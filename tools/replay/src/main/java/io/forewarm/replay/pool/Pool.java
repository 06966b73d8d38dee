package io.forewarm.replay.pool;

/**
 * Units of one bundle. A claim takes the oldest one; what is missing is started at once, and ready the start-up time
 * later; what is too much is given up, the youngest first. Owned by one thread.
 */
final class Pool {

    private static final int SECONDS_PER_MINUTE = 60;

    private final Claims claims;
    private final int bundle;
    private final long startUpSeconds;
    private final Plan plan;

    /** When units are ready, oldest first, in a ring. */
    private long[] ready = new long[16];

    private int head;
    private int size;
    private final Outcome outcome = new Outcome();

    private Pool(Claims claims, int bundle, int startUpMinutes, Plan plan) {
        this.claims = claims;
        this.bundle = bundle;
        this.startUpSeconds = (long) startUpMinutes * SECONDS_PER_MINUTE;
        this.plan = plan;
    }

    /** Runs through some minutes, beginning with all units ready that are wanted by then. */
    static Outcome run(Claims claims, int bundle, int startUpMinutes, Plan plan, int fromMinute, int toMinute) {
        return new Pool(claims, bundle, startUpMinutes, plan).run(fromMinute, toMinute);
    }

    private Outcome run(int fromMinute, int toMinute) {
        long begin = (long) fromMinute * SECONDS_PER_MINUTE;
        fill(plan.wanted(fromMinute), begin);
        int claim = claims.firstFrom(bundle, fromMinute);
        for (int minute = fromMinute; minute < toMinute; minute++) {
            int wanted = plan.wanted(minute);
            long now = (long) minute * SECONDS_PER_MINUTE;
            fill(wanted, now + startUpSeconds);
            shrink(wanted, now);
            while (claim < claims.count(bundle) && claims.second(bundle, claim) < now + SECONDS_PER_MINUTE) {
                take(claims.second(bundle, claim++), wanted);
            }
        }
        shrink(0, (long) toMinute * SECONDS_PER_MINUTE);
        return outcome;
    }

    private void take(long now, int wanted) {
        if (size == 0) {
            outcome.claimed(startUpSeconds);
        } else {
            long readyAt = ready[head];
            head = (head + 1) % ready.length;
            size--;
            outcome.claimed(Math.max(0, readyAt - now));
            outcome.idle(Math.max(0, now - readyAt));
        }
        fill(wanted, now + startUpSeconds);
    }

    private void fill(int wanted, long readyAt) {
        while (size < wanted) {
            if (size == ready.length) {
                grow();
            }
            ready[(head + size++) % ready.length] = readyAt;
        }
    }

    private void shrink(int wanted, long now) {
        while (size > wanted) {
            outcome.idle(Math.max(0, now - ready[(head + --size) % ready.length]));
        }
    }

    private void grow() {
        var longer = new long[2 * ready.length];
        for (int i = 0; i < size; i++) {
            longer[i] = ready[(head + i) % ready.length];
        }
        ready = longer;
        head = 0;
    }
}
