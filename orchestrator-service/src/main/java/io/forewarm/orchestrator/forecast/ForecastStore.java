package io.forewarm.orchestrator.forecast;

import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** The newest forecasts. A forecast that is older than what is there changes nothing, so any may come twice. */
public interface ForecastStore {

    /** Puts the recommendations of each forecast in the place of those its subject had, unless it was erased. */
    void replaceRecommendations(List<NeedForecast> forecasts);

    /** Removes what there is about these subjects. */
    void forget(Collection<SubjectId> subjects);

    void replaceDemand(List<DemandForecast> forecasts);

    /** Recommendations that hold beyond {@code now}. */
    List<Advice> advice(Instant now);

    /**
     * Demand of each tenant and bundle.
     *
     * @param from forecasts made before are left out: whoever made them has gone
     */
    List<Demand> demand(Instant from);
}
