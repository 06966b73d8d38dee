package io.forewarm.sensor.source;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.Environment;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.activity.Source;
import io.forewarm.model.identity.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that somebody did, in normal form but with real names in it: must not be stored, sent or logged.
 *
 * @param actor who did it, and with what
 * @param target what it was aimed at
 * @param at when the platform had answered, by the source's clock
 * @param latency how long the platform took to answer; never negative
 * @param requested what was asked for, if the action asks for a resource
 */
public record SourceEvent(
        EventId id,
        Actor actor,
        Instant at,
        Source source,
        Action action,
        NamedTarget target,
        Outcome outcome,
        Duration latency,
        Optional<ResourceSpec> requested,
        Set<SecuritySignal> signals) {

    public SourceEvent {
        signals = Set.copyOf(signals);
    }

    /** Keeps a name that got into a log line by mistake out of it. */
    @Override
    public String toString() {
        return "SourceEvent[%s]".formatted(id);
    }

    /**
     * Somebody at work, by their real id.
     *
     * @param tenant whose they are, where the settings of the source tell; otherwise the sender's
     */
    public record Actor(Optional<TenantId> tenant, String userId, ClientKind client) {

        @Override
        public String toString() {
            return "Actor[of %s]".formatted(tenant);
        }
    }

    /**
     * What an action was aimed at, by its real names.
     *
     * @param kind kind of object in the source's plural words, with a sub-resource behind a slash
     * @param scope namespace, project or account; empty where there is none
     * @param object the object's name; empty where there is none
     */
    public record NamedTarget(String kind, String scope, String object, Environment environment) {

        @Override
        public String toString() {
            return "NamedTarget[%s]".formatted(kind);
        }
    }
}
