package io.forewarm.sensor.source.jackson;

import io.forewarm.model.Alphabet;
import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.Outcome;
import io.forewarm.sensor.source.Environments;
import io.forewarm.sensor.source.HttpOutcomes;
import io.forewarm.sensor.source.RefusalReason;
import io.forewarm.sensor.source.SourceEvent.NamedTarget;
import java.util.Arrays;
import java.util.Set;

/**
 * A request to the Kubernetes API and its answer, as the audit log tells them.
 *
 * @param query the address behind the question mark; empty where there is none
 * @param resource plural of the kind, lower case; empty for addresses that are no resources
 * @param subresource such as {@code log}; empty for the object itself
 * @param status HTTP status of the answer
 * @param message what the platform said about a refusal; empty where nothing was said
 * @param wholeObject whether the body is a complete object rather than a change to one
 */
record AuditRequest(
        Action action,
        String query,
        String group,
        String resource,
        String subresource,
        NamedTarget target,
        int status,
        String message,
        boolean wholeObject) {

    private static final Set<String> CONNECTIONS = Set.of("exec", "attach", "portforward", "log", "proxy");

    /** First parts of addresses that are no resources; others could hold anything and are not named. */
    private static final Set<String> KNOWN_PATHS = Set.of(
            "api", "apis", "healthz", "livez", "readyz", "version", "openapi", "metrics", "logs", "swagger.json");

    private static final Alphabet KIND = Alphabet.LETTERS_AND_DIGITS.and("._:-");

    /** What an item says of its request; complains about what is missing or odd. */
    static AuditRequest of(Spot item) {
        var address = item.requiredText("requestURI");
        int mark = address.indexOf('?');
        var query = mark < 0 ? "" : address.substring(mark + 1);
        var object = item.object("objectRef");
        var answer = item.object("responseStatus");
        int status = status(answer);
        var verb = item.requiredText("verb");
        boolean wholeObject = isWholeObject(item, verb, query, status);
        var resource = kindPart(object, "resource");
        var subresource = kindPart(object, "subresource");
        return new AuditRequest(
                action(
                        item,
                        verb,
                        resource,
                        subresource,
                        wholeObject || hasParameter(query, "fieldManager=kubectl-client-side-apply")),
                query,
                object.text("apiGroup"),
                resource,
                subresource,
                target(object, mark < 0 ? address : address.substring(0, mark), resource, subresource),
                status,
                answer.text("message"),
                wholeObject || verb.equals("create") || verb.equals("update"));
    }

    /** The body; absent where the log has none, or has a list of single changes (JSON Patch). */
    Spot body(Spot item) {
        var body = item.at("requestObject");
        return body.isArray() ? body.emptied() : item.object("requestObject");
    }

    /** Whether, if it is a workload at all, something new was asked for that takes capacity from now on. */
    boolean asksForSomething() {
        if (!subresource.isEmpty() || isDryRun()) {
            return false;
        }
        // Only a server-side apply can create by a patch, and only then is the answer 201.
        return wholeObject && (status == 201 || (isCreation() && outcome() != Outcome.SUCCESS));
    }

    Outcome outcome() {
        return status == 403 && message.contains("exceeded quota") ? Outcome.OVER_QUOTA : HttpOutcomes.of(status);
    }

    private boolean isDryRun() {
        return hasParameter(query, "dryRun=");
    }

    private boolean isCreation() {
        return action == Action.CREATE || (action == Action.APPLY && !hasParameter(query, "force="));
    }

    private static int status(Spot answer) {
        int status = answer.count("code", 0);
        if (status == 0) {
            throw answer.at("code").wrong(RefusalReason.MISSING_FIELD, "must be there");
        }
        if (status < 100 || status > 599) {
            throw answer.at("code").wrong(RefusalReason.BAD_VALUE, "must be 100 to 599");
        }
        return status;
    }

    /** The log has no content type, but {@code force} and creation belong to server-side apply alone. */
    private static boolean isWholeObject(Spot item, String verb, String query, int status) {
        return verb.equals("patch")
                && !item.at("requestObject").isArray()
                && (status == 201 || hasParameter(query, "force="));
    }

    private static Action action(Spot item, String verb, String resource, String subresource, boolean applied) {
        if (CONNECTIONS.contains(subresource) || verb.equals("proxy")) {
            return Action.CONNECT;
        }
        if (resource.endsWith("reviews")) {
            return Action.READ;
        }
        if (subresource.equals("eviction")) {
            return Action.DELETE;
        }
        return switch (verb) {
            case "get", "head", "options" -> Action.READ;
            case "list" -> Action.LIST;
            case "watch" -> Action.WATCH;
            case "create", "post" -> applied ? Action.APPLY : Action.CREATE;
            case "update", "put" -> Action.UPDATE;
            case "patch" -> applied ? Action.APPLY : Action.UPDATE;
            case "delete", "deletecollection" -> Action.DELETE;
            default -> throw item.at("verb").wrong(RefusalReason.UNKNOWN_VALUE, "must be a verb of the Kubernetes API");
        };
    }

    private static String kindPart(Spot object, String key) {
        var part = object.text(key);
        if (!KIND.spells(part, 0, 60)) {
            throw object.at(key).wrong(RefusalReason.BAD_VALUE, "must be 1 to 60 of A-Z a-z 0-9 . _ : -");
        }
        return part;
    }

    private static NamedTarget target(Spot object, String path, String resource, String subresource) {
        var scope = object.text("namespace");
        return new NamedTarget(
                resource.isEmpty()
                        ? "path/" + knownPath(path)
                        : resource + (subresource.isEmpty() ? "" : "/" + subresource),
                scope,
                object.text("name"),
                Environments.of(scope));
    }

    private static String knownPath(String path) {
        return Arrays.stream(path.split("/"))
                .filter(part -> !part.isEmpty())
                .findFirst()
                .filter(KNOWN_PATHS::contains)
                .orElse("other");
    }

    private static boolean hasParameter(String query, String beginning) {
        return query.startsWith(beginning) || query.contains("&" + beginning);
    }
}
