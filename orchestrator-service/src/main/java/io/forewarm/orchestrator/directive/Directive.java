package io.forewarm.orchestrator.directive;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.guard.Mode;
import java.util.Optional;

/**
 * What holds for one bundle of one tenant; what is empty is left to the settings.
 *
 * @param floor units that are always warm, in place of what the settings say
 * @param ceiling most warm units; the settings may say fewer
 */
public record Directive(
        TenantId tenant, BundleId bundle, Optional<Mode> mode, Optional<Integer> floor, Optional<Integer> ceiling) {

    public Directive {
        if (floor.orElse(0) < 0 || ceiling.orElse(0) < 0) {
            throw new IllegalArgumentException("floor and ceiling must be >= 0: %s, %s".formatted(floor, ceiling));
        }
    }
}
