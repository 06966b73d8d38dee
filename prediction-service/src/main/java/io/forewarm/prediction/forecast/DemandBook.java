package io.forewarm.prediction.forecast;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.identity.TenantId;
import io.forewarm.prediction.demand.Contribution;
import io.forewarm.prediction.demand.Demand;
import io.forewarm.prediction.demand.DemandSum;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Sums of one partition's demand. A subject moves them by what changed, so nothing ever sums over all subjects. */
public final class DemandBook {

    private final Store<DemandSum> store;
    private final Demand demand;
    private final double threshold;
    private final Duration renewAfter;
    private final int partition;

    /** Tenants times bundles: few enough to be kept whole. Only this task writes the store. */
    private final Map<String, DemandSum> sums = new HashMap<>();

    /**
     * The sums as they were left.
     *
     * @param threshold units by which a sum must move to be told again
     * @param renewAfter time after which a sum is told again though it did not move
     */
    public DemandBook(Store<DemandSum> store, Demand demand, double threshold, Duration renewAfter, int partition) {
        this.store = store;
        this.demand = demand;
        this.threshold = threshold;
        this.renewAfter = renewAfter;
        this.partition = partition;
        store.forEach(sums::put);
    }

    void replace(TenantId tenant, Map<BundleId, Contribution> before, Map<BundleId, Contribution> after) {
        var bundles = new HashSet<>(before.keySet());
        bundles.addAll(after.keySet());
        for (var bundle : bundles) {
            var was = before.getOrDefault(bundle, Contribution.NONE);
            var is = after.getOrDefault(bundle, Contribution.NONE);
            if (!was.equals(is)) {
                var key = tenant + "/" + bundle;
                put(key, sums.getOrDefault(key, DemandSum.none(tenant, bundle)).replacing(was, is));
            }
        }
    }

    /** What is to be told now; afterwards it counts as told. */
    public List<DemandForecast> tell(Instant now) {
        var told = new ArrayList<DemandForecast>();
        sums.replaceAll((key, sum) -> {
            if (!sum.isNews(threshold, renewAfter, now)) {
                return sum;
            }
            told.add(forecast(sum, now));
            var after = sum.told(now);
            store.put(key, after);
            return after;
        });
        return told;
    }

    private DemandForecast forecast(DemandSum sum, Instant now) {
        var window = demand.catalogue()
                .bundle(sum.bundle())
                .map(demand::window)
                // No longer offered: the last subject's contribution is on its way out.
                .orElse(demand.slack().plusSeconds(1));
        return new DemandForecast(
                sum.tenant(),
                sum.bundle(),
                partition,
                now,
                window,
                sum.sum().mean(),
                sum.sum().variance());
    }

    private void put(String key, DemandSum sum) {
        sums.put(key, sum);
        store.put(key, sum);
    }
}
