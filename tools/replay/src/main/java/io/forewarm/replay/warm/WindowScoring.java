package io.forewarm.replay.warm;

import java.util.Optional;

/** Scores a {@link WindowPolicy} on all scored requests. */
final class WindowScoring {

    private final Requests requests;
    private final double startUpMinutes;
    private final Silence silence = new Silence();
    private final Tally tally;

    private WindowScoring(Requests requests, double startUpMinutes) {
        this.requests = requests;
        this.startUpMinutes = startUpMinutes;
        this.tally = new Tally(requests.users());
    }

    /** Empty if no request is scored. */
    static Optional<Point> score(WindowPolicy policy, double knob, Requests requests, double startUpMinutes) {
        var scoring = new WindowScoring(requests, startUpMinutes);
        for (int user = 0; user < requests.users(); user++) {
            scoring.follow(user, policy.keeper());
        }
        return scoring.tally.point(knob);
    }

    private void follow(int user, WindowPolicy.Keeper keeper) {
        keeper.request(requests.minute(user, 0));
        for (int request = 1; request < requests.count(user); request++) {
            if (requests.isScored(user, request)) {
                score(user, request, keeper);
            }
            keeper.request(requests.minute(user, request));
        }
    }

    private void score(int user, int request, WindowPolicy.Keeper keeper) {
        int gap = requests.gap(user, request);
        silence.begin(gap);
        keeper.keep(silence);
        tally.request(user, gap, !silence.isHit(startUpMinutes));
        tally.idle(silence.idleMinutes());
    }
}
