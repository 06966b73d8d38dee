package io.forewarm.replay.pool;

import io.forewarm.prediction.learning.BoostedTrees;
import io.forewarm.prediction.learning.Boosting;
import io.forewarm.prediction.learning.Examples;
import io.forewarm.prediction.learning.Loss;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Holds the n-th unit of a bundle ready while it is claimed often enough for the time that it stands idle: claims per
 * idle minute, learnt from what would have become of each unit in the first part. So a claim in a minute costs the same
 * idle time whatever the bundle, the hour and the number of units, which is what makes the total least.
 */
final class LearntPool implements PoolPolicy {

    private static final int MOST_UNITS = 40;
    private static final int KNOBS = 40;
    private static final int KNOBS_BELOW = 10;

    /** About how many examples without a claim are fitted to; twice as many take twice the time. */
    private static final double EMPTY_CELLS = 400_000;

    private static final Boosting BOOSTING = new Boosting(200, 5, 0.1, 5, 5, 0.6);

    private final Claims claims;
    private final List<Double> knobs;
    private final byte[][][] wanted;

    private LearntPool(Claims claims, List<Double> knobs, byte[][][] wanted) {
        this.claims = claims;
        this.knobs = knobs;
        this.wanted = wanted;
    }

    /** Empty if there is too little to learn from. */
    static Optional<PoolPolicy> fit(Claims claims, int startUpMinutes, long seed) {
        return new Fit(claims, startUpMinutes, seed).policy();
    }

    @Override
    public String name() {
        return "forewarm";
    }

    @Override
    public List<Double> knobs() {
        return knobs;
    }

    @Override
    public Plan plan(int bundle, double knob) {
        var units = wanted[knobs.indexOf(knob)][bundle];
        return minute -> units[minute - claims.splitMinute()];
    }

    /** One walk through the trace: learns up to the split, decides from there on. */
    private static final class Fit {

        private final Claims claims;
        private final int startUpMinutes;
        private final SplittableRandom random;
        private final Crowd crowd;
        private final BundleView[] views;
        private final UnitRates[] rates;
        private final int[] nextCell;
        private final List<float[]> claimed = new ArrayList<>();
        private final float[] row = new float[PoolFeature.COUNT];

        Fit(Claims claims, int startUpMinutes, long seed) {
            this.claims = claims;
            this.startUpMinutes = startUpMinutes;
            this.random = new SplittableRandom(seed);
            this.crowd = new Crowd(claims);
            this.views = new BundleView[claims.bundles()];
            this.nextCell = new int[views.length];
            this.rates = new UnitRates[views.length];
            var activity = new Activity(claims);
            int[] everything = new int[claims.endMinute() + 1];
            for (int bundle = 0; bundle < views.length; bundle++) {
                int[] own = claims.perMinute(bundle);
                for (int minute = 0; minute < own.length; minute++) {
                    everything[minute] += own[minute];
                }
            }
            var all = Windows.of(everything);
            for (int bundle = 0; bundle < views.length; bundle++) {
                views[bundle] = new BundleView(claims, bundle, startUpMinutes, all, activity, crowd);
                rates[bundle] = new UnitRates(claims, bundle, startUpMinutes, MOST_UNITS);
            }
        }

        Optional<PoolPolicy> policy() {
            var examples = examples();
            if (!examples.hasBoth()) {
                return Optional.empty();
            }
            var trees = BOOSTING.fit(examples, Loss.COUNT, random.split());
            var knobs = knobs(trees);
            return Optional.of(new LearntPool(claims, knobs, decide(trees, knobs)));
        }

        private Examples examples() {
            var examples = new Examples(PoolFeature.COUNT);
            var cells = IntStream.range(0, views.length)
                    .mapToObj(bundle -> new UnitCells(claims, bundle, startUpMinutes, MOST_UNITS))
                    .toList();
            double share = share();
            for (int minute = claims.beginMinute(); minute < claims.splitMinute(); minute++) {
                crowd.to(minute);
                for (int bundle = 0; bundle < views.length; bundle++) {
                    if (nextCell[bundle] <= minute && views[bundle].isKnown()) {
                        int length = views[bundle].cell(minute);
                        nextCell[bundle] = minute + length;
                        rates[bundle].to(minute);
                        int from = minute + startUpMinutes;
                        if (from + length <= claims.splitMinute()) {
                            cells.get(bundle).look(from, from + length);
                            addAll(examples, cells.get(bundle), bundle, minute, share);
                        }
                    }
                }
            }
            return examples;
        }

        private double share() {
            double minutes = (double) (claims.splitMinute() - claims.beginMinute()) * views.length;
            // Cells of five minutes mostly, and one in two or three of the first units' and their like.
            return Math.min(1, EMPTY_CELLS / Math.max(1, minutes));
        }

        private void addAll(Examples examples, UnitCells cells, int bundle, int minute, double share) {
            boolean described = false;
            for (int unit = 1; unit <= MOST_UNITS; unit++) {
                double idle = cells.idleMinutes(unit);
                int times = cells.claimed(unit);
                double kept = times > 0 ? 1 : Math.min(1, share * 2 / unit);
                if ((idle > 0 || times > 0) && random.nextDouble() < kept) {
                    if (!described) {
                        views[bundle].describe(minute, row);
                        described = true;
                    }
                    rates[bundle].describe(row, unit);
                    examples.add(row, (double) times, 1 / kept, Math.log(Math.max(idle, 1 / 60.0)));
                    if (times > 0) {
                        claimed.add(row.clone());
                    }
                }
            }
        }

        /** Lowest first; spread evenly over the claims of the first part, and some below all of them. */
        private List<Double> knobs(BoostedTrees trees) {
            double[] rates =
                    claimed.stream().mapToDouble(trees::logOdds).sorted().toArray();
            var below =
                    IntStream.range(0, KNOBS_BELOW).mapToDouble(step -> rates[0] - (KNOBS_BELOW - step) * Math.log(2));
            var among =
                    IntStream.range(0, KNOBS).mapToDouble(step -> rates[(int) ((double) step / KNOBS * rates.length)]);
            return DoubleStream.concat(below, among)
                    .map(Math::exp)
                    .distinct()
                    .boxed()
                    .toList();
        }

        private byte[][][] decide(BoostedTrees trees, List<Double> knobs) {
            int minutes = claims.endMinute() - claims.splitMinute() + 1;
            var wanted = new byte[knobs.size()][views.length][minutes];
            double[] logKnobs = knobs.stream().mapToDouble(Math::log).toArray();
            Arrays.fill(nextCell, claims.splitMinute());
            for (int minute = claims.splitMinute(); minute <= claims.endMinute(); minute++) {
                crowd.to(minute);
                int slot = minute - claims.splitMinute();
                for (int bundle = 0; bundle < views.length; bundle++) {
                    if (nextCell[bundle] > minute) {
                        for (var knob : wanted) {
                            knob[bundle][slot] = knob[bundle][slot - 1];
                        }
                    } else if (views[bundle].isKnown()) {
                        nextCell[bundle] = minute + views[bundle].cell(minute);
                        rates[bundle].to(minute);
                        views[bundle].describe(minute, row);
                        decide(trees, logKnobs, wanted, bundle, slot);
                    }
                }
            }
            return wanted;
        }

        /** Rates fall from unit to unit; the first that is too low is the last looked at. */
        private void decide(BoostedTrees trees, double[] logKnobs, byte[][][] wanted, int bundle, int slot) {
            double rate = Double.POSITIVE_INFINITY;
            for (int unit = 1; unit <= MOST_UNITS; unit++) {
                rates[bundle].describe(row, unit);
                rate = Math.min(rate, trees.logOdds(row));
                boolean any = false;
                for (int knob = 0; knob < logKnobs.length && rate >= logKnobs[knob]; knob++) {
                    wanted[knob][bundle][slot] = (byte) unit;
                    any = true;
                }
                if (!any) {
                    return;
                }
            }
        }
    }
}
