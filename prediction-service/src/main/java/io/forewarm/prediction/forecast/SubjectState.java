package io.forewarm.prediction.forecast;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.TenantId;
import io.forewarm.prediction.demand.Contribution;
import io.forewarm.prediction.history.NeedHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * All that is kept of one subject between events.
 *
 * @param due when it is to be forecast again by itself
 * @param forecastAt when it was forecast last
 * @param demand what it adds to its partition's sums
 * @param published the forecast that was told last
 */
public record SubjectState(
        TenantId tenant,
        NeedHistory history,
        Optional<Traits> traits,
        Optional<Instant> due,
        Optional<Instant> forecastAt,
        Map<BundleId, Contribution> demand,
        Optional<NeedForecast> published,
        Optional<Wager> wager) {

    public SubjectState {
        demand = Map.copyOf(demand);
    }

    public static SubjectState startingAt(TenantId tenant, Instant firstSeen) {
        return new SubjectState(
                tenant,
                NeedHistory.startingAt(firstSeen),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    public SubjectState with(NeedHistory changed) {
        return new SubjectState(tenant, changed, traits, due, forecastAt, demand, published, wager);
    }

    public SubjectState with(Traits changed) {
        return new SubjectState(tenant, history, Optional.of(changed), due, forecastAt, demand, published, wager);
    }

    public SubjectState with(Optional<Wager> changed) {
        return new SubjectState(tenant, history, traits, due, forecastAt, demand, published, changed);
    }

    /** After a forecast. */
    public SubjectState with(Outlook outlook, Optional<NeedForecast> told) {
        return new SubjectState(
                tenant,
                history,
                traits,
                outlook.next(),
                Optional.of(outlook.forecast().at()),
                outlook.demand(),
                told,
                wager);
    }

    /** Whether the last forecast is older than that, or there is none. */
    public boolean forecastIsOlderThan(Duration age, Instant now) {
        return forecastAt.map(at -> at.plus(age).isBefore(now)).orElse(true);
    }

    /** Whether these traits are newer than the known ones and could change a forecast. */
    public boolean changesWith(Traits newer) {
        return traits.map(known -> !known.sameButTime(newer) && !newer.at().isBefore(known.at()))
                .orElse(true);
    }
}
