package io.forewarm.prediction.forecast;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.prediction.demand.Contribution;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A forecast, and what follows from it.
 *
 * @param demand what the subject adds to the demand for each bundle
 * @param next when to forecast again if nothing happens; absent if nothing is to be expected for hours
 */
public record Outlook(NeedForecast forecast, Map<BundleId, Contribution> demand, Optional<Instant> next) {

    public Outlook {
        demand = Map.copyOf(demand);
    }
}
