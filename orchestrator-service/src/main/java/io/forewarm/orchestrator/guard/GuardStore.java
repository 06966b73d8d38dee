package io.forewarm.orchestrator.guard;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import java.util.Optional;

/** What the owner of the platform has ruled. Saying the same twice changes nothing. */
public interface GuardStore {

    /** The rules as they are now, over the standard of the settings. */
    Modes modes(Mode standard);

    /** Puts the rule in the place of the one for the same tenant and bundle. */
    void put(Modes.Rule rule);

    /** From now on a less close rule holds. */
    void remove(Optional<TenantId> tenant, Optional<BundleId> bundle);

    void kill(boolean on);
}
