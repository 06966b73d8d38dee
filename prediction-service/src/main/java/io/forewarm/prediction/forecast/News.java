package io.forewarm.prediction.forecast;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.forecast.Recommendation;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides whether a forecast says anything that the last published one doesn't.
 *
 * @param leastMove change of any probability that is worth telling; in (0, 1]
 * @param renewBefore advice is told again when its end is so near
 */
public record News(double leastMove, Duration renewBefore) {

    public News {
        if (!(leastMove > 0 && leastMove <= 1)) {
            throw new IllegalArgumentException("leastMove must be in (0, 1]: " + leastMove);
        }
        if (renewBefore.isNegative()) {
            throw new IllegalArgumentException("renewBefore must not be negative: " + renewBefore);
        }
    }

    public boolean isIn(NeedForecast forecast, NeedForecast told) {
        return probabilitiesMoved(forecast, told) || !top(forecast).equals(top(told)) || adviceChanged(forecast, told);
    }

    private boolean probabilitiesMoved(NeedForecast forecast, NeedForecast told) {
        return forecast.probabilityWithin().entrySet().stream()
                .anyMatch(horizon ->
                        Math.abs(horizon.getValue() - told.probabilityWithin().getOrDefault(horizon.getKey(), 0.0))
                                >= leastMove);
    }

    private static Optional<BundleId> top(NeedForecast forecast) {
        return forecast.bundles().entrySet().stream()
                .max(Map.Entry.<BundleId, Double>comparingByValue()
                        .thenComparing(share -> share.getKey().value(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey);
    }

    private boolean adviceChanged(NeedForecast forecast, NeedForecast told) {
        var before = byBundle(told);
        var after = byBundle(forecast);
        return !before.keySet().equals(after.keySet())
                || after.values().stream()
                        .anyMatch(advice -> differs(advice, before.getOrDefault(advice.bundle(), advice), forecast));
    }

    private boolean differs(Recommendation advice, Recommendation told, NeedForecast forecast) {
        boolean endsSoon = !told.keepUntil().minus(renewBefore).isAfter(forecast.at())
                && advice.keepUntil().isAfter(told.keepUntil());
        boolean endsEarlier = advice.keepUntil().isBefore(told.keepUntil().minus(renewBefore));
        return advice.units() != told.units() || endsSoon || endsEarlier;
    }

    private static Map<BundleId, Recommendation> byBundle(NeedForecast forecast) {
        return forecast.recommendations().stream()
                .collect(Collectors.toMap(Recommendation::bundle, Function.identity()));
    }
}
