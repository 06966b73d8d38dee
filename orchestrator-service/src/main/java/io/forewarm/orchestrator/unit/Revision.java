package io.forewarm.orchestrator.unit;

import io.forewarm.model.catalogue.Bundle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Stamp of what a bundle was like when a unit of it was ordered. A unit that was built under an older image or a looser
 * profile must not be handed out as if nothing had changed.
 */
public record Revision(String value) {

    public Revision {
        if (value.isBlank()) {
            throw new IllegalArgumentException("revision must not be blank");
        }
    }

    /** Same for bundles that build the same thing; price, start-up time and failures don't matter. */
    public static Revision of(Bundle bundle) {
        var built = List.of(
                bundle.id(),
                bundle.vmType(),
                bundle.amounts(),
                bundle.storage(),
                bundle.bandwidthMbps(),
                bundle.security(),
                bundle.image(),
                bundle.placement());
        return new Revision(UUID.nameUUIDFromBytes(built.toString().getBytes(StandardCharsets.UTF_8))
                .toString());
    }
}
