package io.forewarm.sensor.source.openstack.jackson;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.EventId;
import io.forewarm.model.activity.Outcome;
import io.forewarm.model.activity.SecuritySignal;
import io.forewarm.model.activity.Source;
import io.forewarm.sensor.source.Clients;
import io.forewarm.sensor.source.Environments;
import io.forewarm.sensor.source.HttpOutcomes;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent;
import io.forewarm.sensor.source.SourceEvent.Actor;
import io.forewarm.sensor.source.SourceEvent.NamedTarget;
import io.forewarm.sensor.source.Tenants;
import io.forewarm.sensor.source.jackson.Spot;
import io.forewarm.sensor.source.openstack.ApiPath;
import io.forewarm.sensor.source.openstack.jackson.OpenStackMapper.Person;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A record of CADF (DMTF DSP0262): of a call to one of the APIs as keystonemiddleware's audit filter writes it, or of
 * Keystone itself.
 */
record AuditRecord(String type, Spot message, Spot payload) {

    private static final int PAYLOAD_TOO_LARGE = 413;

    private static final Set<String> ROLE_OBJECTS = Set.of("role_assignment", "role", "user", "group");

    /** The other half of the pair comes with the answer. */
    boolean isPending() {
        return payload.requiredText("outcome").equals("pending");
    }

    Person user() {
        var initiator = payload.object("initiator");
        var userId = initiator.anyText("user_id");
        var name = initiator.anyText("username");
        return new Person(
                userId.isEmpty() ? initiator.anyText("id") : userId, name.isEmpty() ? initiator.anyText("name") : name);
    }

    SourceEvent event(Tenants tenants) {
        var initiator = payload.object("initiator");
        var project = initiator.anyText("project_id");
        var at = answeredAt();
        return new SourceEvent(
                new EventId("os:" + message.requiredText("message_id")),
                new Actor(
                        tenants.of(project),
                        user().id(),
                        Clients.of(initiator.object("host").anyText("agent"))),
                at,
                Source.OPENSTACK,
                action(),
                target(project, initiator.anyText("project_name")),
                outcome(),
                OsloTimes.since(payload, "eventTime", at),
                Optional.empty(),
                signals());
    }

    /** Written when the answer was there; {@code eventTime} is when the call came. */
    private Instant answeredAt() {
        return message.requiredInstant("timestamp", OsloTimes::standard);
    }

    private Action action() {
        var words = actionWords();
        return switch (words[0]) {
            case "authenticate" -> Action.LOGIN;
            case "read" -> words[1].equals("list") ? Action.LIST : Action.READ;
            case "create", "created" -> Action.CREATE;
            case "delete", "deleted" -> Action.DELETE;
            case "update", "updated", "enable", "disable", "disabled", "evaluate" ->
                words[1].toLowerCase(Locale.ROOT).contains("console") ? Action.CONNECT : Action.UPDATE;
            default -> Action.UPDATE;
        };
    }

    /** First word and what is behind it: {@code update/os-start}, {@code created.user}, {@code read}. */
    private String[] actionWords() {
        var words = payload.requiredText("action").split("[/.]", 2);
        return words.length > 1 ? words : new String[] {words.length > 0 ? words[0] : "", ""};
    }

    private NamedTarget target(String project, String projectName) {
        var path = payload.anyText("requestPath");
        if (path.isEmpty()) {
            return new NamedTarget(
                    keystoneKind(), project, payload.object("target").anyText("id"), Environments.of(projectName));
        }
        var words = actionWords();
        var named = ApiPath.of(path, words[0].equals("update") ? words[1] : "");
        return new NamedTarget(named.kind(), project, named.object(), Environments.of(projectName));
    }

    /** {@code identity.role_assignment.created} is about role-assignments. */
    private String keystoneKind() {
        var parts = type.split("\\.", -1);
        if (parts.length < 3) {
            return "sessions";
        }
        return parts[1].replace('_', '-') + "s";
    }

    private Outcome outcome() {
        var code = payload.anyObject("reason").anyText("reasonCode");
        boolean wentWell = payload.requiredText("outcome").equals("success");
        if (code.matches("[1-5]\\d{2}") && !wentWell) {
            int status = Integer.parseInt(code);
            return status == PAYLOAD_TOO_LARGE ? Outcome.OVER_QUOTA : failed(HttpOutcomes.of(status));
        }
        return switch (payload.requiredText("outcome")) {
            case "success" -> Outcome.SUCCESS;
            case "failure" -> action() == Action.LOGIN ? Outcome.DENIED : Outcome.FAILED;
            case "unknown" -> Outcome.FAILED;
            default ->
                throw payload.at("outcome")
                        .wrong(RefusalReason.UNKNOWN_VALUE, "must be success, failure, unknown or pending");
        };
    }

    /** The record says that it failed, whatever the status. */
    private static Outcome failed(Outcome byStatus) {
        return byStatus == Outcome.SUCCESS ? Outcome.FAILED : byStatus;
    }

    private Set<SecuritySignal> signals() {
        if (!action().changes()) {
            return Set.of();
        }
        var parts = type.split("\\.", -1);
        if (parts[0].equals("identity") && parts.length > 2 && ROLE_OBJECTS.contains(parts[1])) {
            return Set.of(SecuritySignal.ROLE_CHANGED);
        }
        return target("", "").kind().startsWith("security-group")
                ? Set.of(SecuritySignal.NETWORK_POLICY_CHANGED)
                : Set.of();
    }
}
