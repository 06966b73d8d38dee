package io.forewarm.prediction.training;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.prediction.arrival.Moments;
import io.forewarm.prediction.history.Habits;
import io.forewarm.prediction.history.Need;
import io.forewarm.prediction.history.NeedHistory;
import io.forewarm.prediction.history.SharedHabits;
import io.forewarm.prediction.rhythm.Crowd;
import io.forewarm.prediction.rhythm.Doing;
import io.forewarm.prediction.rhythm.Rhythm;
import io.forewarm.prediction.rhythm.RhythmFeature;
import io.forewarm.prediction.timing.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Moments of the logged past, as they were known then: what was logged is lived through once more, event by event, by
 * the very code that forecasts, and every five minutes some subjects are looked at.
 *
 * @param moments in the order of time in each partition
 */
record Past(List<Moment> moments) implements Moments {

    private static final int EVERY_MINUTES = 5;

    /** Of times only the moment counts; what it was is not kept. */
    private static final ResourceSpec ANYTHING =
            new ResourceSpec(Amounts.NONE, Amounts.NONE, 1, 0, 0, SecurityProfile.BASELINE, "", Placement.ON_DEMAND);

    Past {
        moments = List.copyOf(moments);
    }

    /**
     * One subject at one moment.
     *
     * @param row what was known, by {@link RhythmFeature}
     * @param minutesToNext until its next request; a large number if none came
     * @param habits what the habits said that are used where there is no model, by horizon
     */
    @SuppressWarnings("ArrayRecordComponent") // Made here and not changed after.
    record Moment(int minute, float[] row, int minutesToNext, double[] habits) {}

    /**
     * Lives through the log.
     *
     * @param log in order of time
     * @param timing what is done without a model
     * @param about how many moments to look at, all in all
     */
    static Past of(List<LoggedDoing> log, Timing timing, int about, long seed) {
        var groups = new HashMap<String, List<LoggedDoing>>();
        for (var each : log) {
            groups.computeIfAbsent(each.tenant() + "/" + each.partition(), _ -> new ArrayList<>())
                    .add(each);
        }
        long all = groups.values().stream().mapToLong(Past::countMoments).sum();
        double share = Math.min(1, (double) about / Math.max(1, all));
        var random = new SplittableRandom(seed);
        var moments = new ArrayList<Moment>();
        groups.keySet().stream()
                .sorted()
                .forEach(
                        group -> new Walk(groups.getOrDefault(group, List.of()), timing, share, random, moments).run());
        return new Past(moments);
    }

    private static long countMoments(List<LoggedDoing> group) {
        var first = new HashMap<SubjectId, Integer>();
        group.forEach(each ->
                first.putIfAbsent(each.subject(), Doing.minute(each.doing().at())));
        int end = Doing.minute(group.getLast().doing().at());
        return first.values().stream()
                .mapToLong(begin -> Math.max(0, end - begin) / EVERY_MINUTES)
                .sum();
    }

    @Override
    public void visit(Stretch stretch, long about, long seed, Visitor visitor) {
        moments.stream()
                .filter(each -> each.minute() >= stretch.from() && each.minute() < stretch.to())
                .limit(about)
                .forEach(each -> visitor.at(each.row(), each.minutesToNext()));
    }

    /** One partition of one tenant. */
    private static final class Walk {

        private final List<LoggedDoing> log;
        private final Timing timing;
        private final double share;
        private final SplittableRandom random;
        private final List<Moment> moments;
        private final int shift;
        private final Crowd crowd;
        private final Map<SubjectId, List<Integer>> requests = new HashMap<>();
        private final Map<SubjectId, Life> lives = new HashMap<>();
        private final List<Life> known = new ArrayList<>();
        private SharedHabits shared = SharedHabits.NONE;

        Walk(List<LoggedDoing> log, Timing timing, double share, SplittableRandom random, List<Moment> moments) {
            this.log = log;
            this.timing = timing;
            this.share = share;
            this.random = random;
            this.moments = moments;
            var zone = timing.memory().zone();
            this.shift = Doing.shiftMinutes(zone, log.getFirst().doing().at());
            this.crowd = new Crowd(shift);
            for (var each : log) {
                if (each.doing() instanceof Doing.Granted granted) {
                    requests.computeIfAbsent(each.subject(), _ -> new ArrayList<>())
                            .add(Doing.minute(granted.at()));
                }
            }
        }

        void run() {
            int next = 0;
            int end = Doing.minute(log.getLast().doing().at());
            int first = Doing.minute(log.getFirst().doing().at());
            for (int minute = Math.ceilDiv(first, EVERY_MINUTES) * EVERY_MINUTES;
                    minute < end;
                    minute += EVERY_MINUTES) {
                while (next < log.size() && Doing.minute(log.get(next).doing().at()) <= minute) {
                    live(log.get(next++));
                }
                look(minute);
            }
        }

        private void live(LoggedDoing each) {
            var life = lives.computeIfAbsent(
                    each.subject(), _ -> new Life(each.doing().at(), shift));
            boolean unknown = life.rhythm.isEmpty();
            crowd.take(life.rhythm, each.doing());
            if (each.doing() instanceof Doing.Granted granted) {
                var step = life.history.plus(new Need(granted.at(), Need.NOTHING_SERVES, ANYTHING), timing.memory());
                life.history = step.history();
                step.finished().ifPresent(episode -> shared = shared.plus(episode, timing.memory()));
                life.requests = requests.getOrDefault(each.subject(), List.of());
                if (unknown) {
                    known.add(life);
                }
            }
        }

        private void look(int minute) {
            double wanted = share * known.size();
            int draws = (int) wanted + (random.nextDouble() < wanted % 1 ? 1 : 0);
            for (int i = 0; i < draws; i++) {
                var life = known.get(share >= 1 ? i : random.nextInt(known.size()));
                var row = new float[RhythmFeature.COUNT];
                life.rhythm.describe(minute, crowd.at(minute), row);
                moments.add(new Moment(minute, row, life.toNext(minute), habits(life, minute)));
            }
        }

        private double[] habits(Life life, int minute) {
            var curve =
                    timing.curve(life.history, List.<Habits>of(shared.habits()), Instant.ofEpochSecond(60L * minute));
            return NeedForecast.HORIZONS.stream().mapToDouble(curve::within).toArray();
        }
    }

    /** What is known of one subject. */
    private static final class Life {

        private final Rhythm rhythm;
        private NeedHistory history;
        private List<Integer> requests = List.of();
        private int past;

        Life(Instant firstSeen, int shift) {
            this.rhythm = new Rhythm(shift);
            this.history = NeedHistory.startingAt(firstSeen);
        }

        int toNext(int minute) {
            while (past < requests.size() && requests.get(past) <= minute) {
                past++;
            }
            return past == requests.size() ? Integer.MAX_VALUE : requests.get(past) - minute;
        }
    }
}
