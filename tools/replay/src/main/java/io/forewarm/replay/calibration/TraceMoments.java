package io.forewarm.replay.calibration;

import io.forewarm.prediction.arrival.Moments;
import io.forewarm.prediction.rhythm.RhythmFeature;
import io.forewarm.replay.hazard.Watch;
import io.forewarm.replay.warm.Requests;
import java.util.SplittableRandom;

/**
 * The moments at which forecasts are made: every five minutes for each user, from their first request on. Where these
 * are too many, some of them are drawn, all with the same chance, so that what is told of them is right on average.
 */
final class TraceMoments implements Moments {

    private static final int EVERY_MINUTES = 5;

    private final Requests requests;
    private final Watch watch;

    TraceMoments(Requests requests, Watch watch) {
        this.requests = requests;
        this.watch = watch;
    }

    /** How many moments there are. */
    long count(Stretch stretch) {
        long count = 0;
        for (int user = 0; user < requests.users(); user++) {
            int first = first(user, stretch);
            count += first >= stretch.to() ? 0 : 1 + (stretch.to() - 1 - first) / EVERY_MINUTES;
        }
        return count;
    }

    /** The user's first moment in it, on a grid that is the same for all. */
    private int first(int user, Stretch stretch) {
        int known = requests.count(user) == 0 ? stretch.to() : requests.minute(user, 0);
        return Math.ceilDiv(Math.max(known, stretch.from()), EVERY_MINUTES) * EVERY_MINUTES;
    }

    @Override
    public void visit(Stretch stretch, long about, long seed, Visitor visitor) {
        double share = (double) about / Math.max(1, count(stretch));
        var random = new SplittableRandom(seed);
        var row = new float[RhythmFeature.COUNT];
        for (int user = 0; user < requests.users(); user++) {
            var view = watch.of(user);
            int next = 0;
            for (int minute = first(user, stretch); minute < stretch.to(); minute += EVERY_MINUTES) {
                if (share >= 1 || random.nextDouble() < share) {
                    next = firstAfter(user, minute, next);
                    view.to(minute).describe(row);
                    visitor.at(
                            row,
                            next == requests.count(user) ? Integer.MAX_VALUE : requests.minute(user, next) - minute);
                }
            }
        }
    }

    private int firstAfter(int user, int minute, int from) {
        int next = from;
        while (next < requests.count(user) && requests.minute(user, next) <= minute) {
            next++;
        }
        return next;
    }
}
