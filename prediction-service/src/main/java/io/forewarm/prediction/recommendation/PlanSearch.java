package io.forewarm.prediction.recommendation;

import io.forewarm.prediction.recommendation.Stake.Plan;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Looks through the plans for one unit of a stake. The curve is asked about each moment once, which takes most of the
 * time: plans share most of their beginnings and ends. Not thread-safe.
 */
final class PlanSearch {

    private static final List<Duration> WINDOWS = Stream.of(1, 2, 5, 10, 15, 30, 60, 120, 240)
            .map(Duration::ofMinutes)
            .toList();
    private static final Duration LONGEST = WINDOWS.getLast();

    private final Stake stake;

    /** By minutes of delay, and by minutes from when a unit that is ordered now is ready; NaN until asked for. */
    private final double[] ordered = unknown();

    private final double[] ready = unknown();
    private final double[] quiet = unknown();

    PlanSearch(Stake stake) {
        this.stake = stake;
    }

    private static double[] unknown() {
        var values = new double[(int) LONGEST.toMinutes() + 1];
        Arrays.fill(values, Double.NaN);
        return values;
    }

    /** The best plan that begins now; of equal ones the shortest. */
    Plan now() {
        return best(Duration.ZERO);
    }

    /** The best plan that begins later; of equal ones the earliest. */
    Plan later() {
        var best = best(WINDOWS.getFirst());
        for (var delay : WINDOWS) {
            var plan = best(delay);
            best = Double.compare(plan.net(), best.net()) > 0 ? plan : best;
        }
        return best;
    }

    private Plan best(Duration delay) {
        var best = new Plan(delay, Duration.ZERO, Double.NEGATIVE_INFINITY);
        for (var window : WINDOWS) {
            if (delay.plus(window).compareTo(LONGEST) <= 0) {
                double net = net((int) delay.toMinutes(), (int) window.toMinutes());
                best = Double.compare(net, best.net()) > 0 ? new Plan(delay, window, net) : best;
            }
        }
        return best;
    }

    /** What {@link Stake#plan} says. */
    private double net(int delay, int window) {
        double start = once(ready, delay, stake.bundle().startUpTime(), stake.curve()::within);
        double end = once(ready, delay + window, stake.bundle().startUpTime(), stake.curve()::within);
        double order = once(ordered, delay, Duration.ZERO, stake.curve()::within);
        double from = once(quiet, delay, stake.bundle().startUpTime(), stake.curve()::quietSeconds);
        double to = once(quiet, delay + window, stake.bundle().startUpTime(), stake.curve()::quietSeconds);
        double chance = Math.max(0, end - start) + Math.max(0, start - order) / 2;
        return stake.benefit(1, chance) - stake.cost(1, window, Math.round(1000 * Math.max(0, to - from)));
    }

    private static double once(double[] known, int minutes, Duration from, ToDoubleFunction<Duration> question) {
        if (Double.isNaN(known[minutes])) {
            known[minutes] = question.applyAsDouble(from.plusMinutes(minutes));
        }
        return known[minutes];
    }
}
