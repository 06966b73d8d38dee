package io.forewarm.prediction.query;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The newest forecasts. All changes may be made twice, and late ones change nothing: the newest wins. */
public interface Forecasts {

    void putNeeds(List<NeedForecast> forecasts);

    void removeNeeds(Set<SubjectId> subjects);

    void putDemand(List<DemandForecast> forecasts);

    Optional<NeedForecast> need(SubjectId subject);

    /** Forecasts that match, most probable first; one more than the limit if there are more. */
    List<NeedForecast> needs(NeedQuery query);

    /** The partial sums of all partitions that have ever spoken. */
    List<DemandForecast> demand(TenantId tenant, BundleId bundle);
}
