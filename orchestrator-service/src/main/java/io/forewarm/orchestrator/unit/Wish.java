package io.forewarm.orchestrator.unit;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.identity.TenantId;
import java.util.List;

/**
 * What a claim would like.
 *
 * @param bundle what was asked for
 * @param standIns what would do as well, best first
 */
public record Wish(TenantId tenant, Bundle bundle, List<Bundle> standIns) {

    public Wish {
        standIns = List.copyOf(standIns);
    }

    public static Wish of(TenantId tenant, Bundle bundle, Catalogue catalogue) {
        return new Wish(tenant, bundle, catalogue.standInsFor(bundle));
    }
}
