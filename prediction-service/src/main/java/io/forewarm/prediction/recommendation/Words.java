package io.forewarm.prediction.recommendation;

import io.forewarm.prediction.recommendation.Stake.Plan;
import java.time.Duration;
import java.util.Locale;

/** The sum behind a recommendation in words and numbers. */
final class Words {

    private Words() {}

    static String because(Stake stake, Plan plan, int units, String currency) {
        var startUp = stake.bundle().startUpTime();
        var reach = startUp.plus(plan.window());
        return String.format(
                Locale.ROOT,
                "need within %s: %.0f %%, for this bundle: %.0f %%, at least %d at once: %.0f %%; a cold start of %s costs "
                        + "%.4f %s, an hour of warmth %.4f %s; the first unit gains %.4f %s",
                text(reach),
                100 * stake.curve().within(reach),
                100 * stake.confidence(),
                units,
                100 * stake.units().atLeast(units),
                text(startUp),
                stake.coldCost(),
                currency,
                stake.warmCostPerHour(),
                currency,
                plan.net(),
                currency);
    }

    private static String text(Duration time) {
        return time.toString().substring(2).toLowerCase(Locale.ROOT);
    }
}
