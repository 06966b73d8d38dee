package io.forewarm.orchestrator.unit;

import io.forewarm.model.identity.SubjectId;
import java.util.Optional;

/** For whom a unit was built. */
public sealed interface Purpose {

    /** Warm for one subject; nobody else gets it. */
    record Dedicated(SubjectId owner) implements Purpose {}

    /** Warm for whoever of the tenant comes first. */
    record Pooled() implements Purpose {}

    /** Built because somebody asked and nothing was there. */
    record OnDemand(SubjectId owner) implements Purpose {}

    /** The one whom it is for; empty for a pooled unit. */
    default Optional<SubjectId> subject() {
        return switch (this) {
            case Dedicated(var owner) -> Optional.of(owner);
            case OnDemand(var owner) -> Optional.of(owner);
            case Pooled() -> Optional.empty();
        };
    }
}
