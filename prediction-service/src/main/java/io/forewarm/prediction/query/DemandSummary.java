package io.forewarm.prediction.query;

import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.Quantiles;
import io.forewarm.prediction.demand.Contribution;
import io.forewarm.prediction.demand.DemandQuantiles;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How many units of a bundle a tenant will ask for within its window, over all partitions.
 *
 * @param at when the newest partial sum was told; absent if there is none
 * @param quantiles numbers of units that suffice in 50, 90 and 99 of 100 cases
 */
public record DemandSummary(Optional<Instant> at, double mean, double variance, Quantiles quantiles) {

    public static DemandSummary of(List<DemandForecast> partitions) {
        var sum = partitions.stream()
                .map(each -> new Contribution(each.mean(), each.variance()))
                .reduce(Contribution.NONE, Contribution::plus);
        return new DemandSummary(
                partitions.stream().map(DemandForecast::at).max(Comparator.naturalOrder()),
                sum.mean(),
                sum.variance(),
                DemandQuantiles.of(sum));
    }
}
