package io.forewarm.prediction.recommendation;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.prediction.choice.Units;
import io.forewarm.prediction.timing.ArrivalCurve;
import java.time.Duration;

/**
 * What is won and lost by keeping units of one bundle warm for one subject.
 *
 * @param coldCost what one cold start costs: start-up time x price of waiting x weight for this subject / units at once
 * @param warmCostPerHour price under the present load
 * @param confidence probability that a need is for this bundle, times how far forecasts for this subject hold; in [0,
 *     1]
 */
record Stake(
        Bundle bundle, ArrivalCurve curve, Units units, double coldCost, double warmCostPerHour, double confidence) {

    private static final double MILLIS_PER_HOUR = 3_600_000;

    /**
     * A plan: order after a delay, and keep for a window from when it is ready.
     *
     * @param net what one unit gains on average, which may be negative
     */
    record Plan(Duration delay, Duration window, double net) {}

    Plan plan(Duration delay, Duration window) {
        return new Plan(delay, window, benefit(1, delay, window) - cost(1, delay, window));
    }

    /**
     * What the n-th unit wins: a whole cold start if the need comes in the window, half of one if it comes while the
     * unit is starting.
     */
    double benefit(int unit, Duration delay, Duration window) {
        var ready = delay.plus(bundle.startUpTime());
        double chance = curve.between(ready, ready.plus(window)) + curve.between(delay, ready) / 2;
        return benefit(unit, chance);
    }

    /** The same where the chance is known that the need comes in time, half of it where that is only nearly so. */
    double benefit(int unit, double chance) {
        return coldCost * wanted(unit) * chance;
    }

    /**
     * What the n-th unit costs: if the need takes it, the time until then, and otherwise the whole window.
     *
     * <p>A need for something else does not end it here, which is careful: in truth the next forecast would.
     */
    double cost(int unit, Duration delay, Duration window) {
        var ready = delay.plus(bundle.startUpTime());
        return cost(
                unit,
                (int) window.toMinutes(),
                curve.quietBetween(ready, ready.plus(window)).toMillis());
    }

    /** The same where it is known how long the unit is expected to stand ready until something comes. */
    double cost(int unit, int windowMinutes, long quietMillis) {
        double whole = 60_000L * windowMinutes / MILLIS_PER_HOUR;
        double untilTaken = quietMillis / MILLIS_PER_HOUR;
        return warmCostPerHour * (whole - wanted(unit) * Math.max(0, whole - untilTaken));
    }

    /**
     * The marginal rule of the newsvendor: one more as long as that one is expected to win more than it costs.
     *
     * @return 0 if not even the first does
     */
    int unitsWorthwhile(Duration window, int most) {
        int unit = 0;
        while (unit < Math.min(most, units.most())
                && benefit(unit + 1, Duration.ZERO, window) > cost(unit + 1, Duration.ZERO, window)) {
            unit++;
        }
        return unit;
    }

    private double wanted(int unit) {
        return confidence * units.atLeast(unit);
    }
}
