package io.forewarm.sensor.privacy;

import io.forewarm.model.activity.ActivityEvent;
import io.forewarm.model.activity.Target;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceEvent.NamedTarget;

/** Takes everything personal out of an event. Only what is named here gets through. */
public record Anonymiser(Pseudonyms pseudonyms) {

    /**
     * What everybody may see of an event.
     *
     * @param tenant whose it is
     */
    public ActivityEvent anonymise(TenantId tenant, SourceEvent event) {
        return new ActivityEvent(
                event.id(),
                tenant,
                pseudonyms.subject(tenant, event.actor().userId()),
                event.at(),
                event.source(),
                event.action(),
                anonymise(tenant, event.target()),
                event.outcome(),
                event.latency(),
                event.actor().client(),
                event.requested(),
                event.signals());
    }

    private Target anonymise(TenantId tenant, NamedTarget target) {
        return new Target(
                target.kind(),
                pseudonyms.scope(tenant, target.scope()),
                pseudonyms.object(tenant, target.object()),
                target.environment());
    }
}
