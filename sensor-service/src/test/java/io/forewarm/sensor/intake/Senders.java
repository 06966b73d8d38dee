package io.forewarm.sensor.intake;

import io.forewarm.service.access.Caller;
import io.forewarm.service.access.Reach;
import java.util.List;
import java.util.Set;

/** Who delivers in tests. */
final class Senders {

    private Senders() {}

    static Caller aSenderFor(String... tenants) {
        return new Caller("sender", Set.of(), Reach.of(List.of(tenants)));
    }
}
