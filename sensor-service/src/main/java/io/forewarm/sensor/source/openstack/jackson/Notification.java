package io.forewarm.sensor.source.openstack.jackson;

import io.forewarm.model.activity.ClientKind;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.ResourceSpec;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.activity.Source;
import io.forewarm.sensor.source.Environments;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceEvent.Actor;
import io.forewarm.sensor.source.SourceEvent.NamedTarget;
import io.forewarm.sensor.source.Tenants;
import io.forewarm.sensor.source.jackson.Spot;
import io.forewarm.sensor.source.openstack.NotificationType;
import io.forewarm.sensor.source.openstack.NotificationType.Phase;
import io.forewarm.sensor.source.openstack.jackson.OpenStackMapper.Person;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What one of the services tells of something that it did.
 *
 * @param data the payload, without the wrapping of Nova's versioned objects
 */
record Notification(NotificationType type, Spot message, Spot data) {

    private static final String VERSIONED = "nova_object.data";

    static Notification of(String type, Spot message, Spot payload) {
        return new Notification(NotificationType.parse(type), message, unwrapped(payload));
    }

    static Spot unwrapped(Spot object) {
        return object.at(VERSIONED).isPresent() ? object.object(VERSIONED) : object;
    }

    boolean isUnfinished() {
        return type.phase() == Phase.START;
    }

    boolean isInternal() {
        return type.isInternal();
    }

    Person user() {
        var id = first(
                data.anyText("action_initiator_user"),
                message.anyText("_context_user_id"),
                message.anyText("_context_user"),
                data.anyText("user_id"));
        return new Person(id, message.anyText("_context_user_name"));
    }

    SourceEvent event(Tenants tenants) {
        var at = message.requiredInstant("timestamp", OsloTimes::standard);
        var project = project();
        return new SourceEvent(
                id(),
                new Actor(tenants.of(project), user().id(), ClientKind.UNKNOWN),
                at,
                Source.OPENSTACK,
                type.action(),
                new NamedTarget(
                        type.kind(), project, object(), Environments.of(message.anyText("_context_project_name"))),
                type.phase() == Phase.ERROR ? Outcome.FAILED : Outcome.SUCCESS,
                OsloTimes.since(data, type.isCreation() ? "created_at" : "", at),
                requested(),
                type.object().startsWith("security_group") && type.action().changes()
                        ? Set.of(SecuritySignal.NETWORK_POLICY_CHANGED)
                        : Set.of());
    }

    /**
     * Nova may be told to write both of its formats; they share the request, the operation and the object, but not the
     * message's id. Other notifications have no twin. A failure is told by the host and by the conductor, and may be
     * followed by another try.
     */
    private EventId id() {
        var shared = "os:%s:%s:%s".formatted(message.anyText("_context_request_id"), doneOrFailed(), object());
        return type.isOfInstance() && shared.matches("os:req-[0-9a-f-]{36}:[a-z_]{1,40}:[0-9a-f-]{36}")
                ? new EventId(shared)
                : new EventId("os:" + message.requiredText("message_id"));
    }

    private String doneOrFailed() {
        var operation = type.isCreation() ? "create" : type.operation();
        return type.phase() == Phase.ERROR ? operation + "_error" : operation;
    }

    private String project() {
        return first(
                message.anyText("_context_project_id"),
                data.anyText("tenant_id"),
                data.anyText("action_initiator_project"));
    }

    private String object() {
        return first(
                data.anyText("uuid"),
                data.anyText("instance_id"),
                data.anyText("instance_uuid"),
                data.anyText("volume_id"),
                data.anyText("id"),
                data.anyObject(type.object()).anyText("id"),
                data.anyText(type.object() + "_id"));
    }

    private Optional<ResourceSpec> requested() {
        if (!type.isCreation()) {
            return Optional.empty();
        }
        if (type.isOfInstance()) {
            return Optional.of(Server.of(type, data).requested());
        }
        return type.object().equals("volume") ? Optional.of(Server.volume(data)) : Optional.empty();
    }

    private static String first(String... candidates) {
        return Stream.of(candidates).filter(each -> !each.isEmpty()).findFirst().orElse("");
    }
}
