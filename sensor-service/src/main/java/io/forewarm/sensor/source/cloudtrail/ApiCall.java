package io.forewarm.sensor.source.cloudtrail;

import io.forewarm.model.activity.Action;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A call of an AWS API by its name.
 *
 * @param service such as {@code ec2}
 * @param operation such as {@code RunInstances}, without the version that some services append
 */
public record ApiCall(String service, String operation) {

    private static final Pattern VERSION = Pattern.compile("\\d{8}(v\\d+)?$");

    /** First word in lower case, and the rest. */
    private static final Pattern WORDS = Pattern.compile("([A-Z][a-z]+)(.*)");

    private static final Set<String> LOGINS = Set.of(
            "ConsoleLogin",
            "AssumeRole",
            "AssumeRoleWithSAML",
            "AssumeRoleWithWebIdentity",
            "GetSessionToken",
            "GetFederationToken",
            "SwitchRole");

    /** Reach into what runs. */
    private static final Set<String> CONNECTIONS = Set.of(
            "StartSession",
            "ResumeSession",
            "SendCommand",
            "SendSSHPublicKey",
            "SendSerialConsoleSSHPublicKey",
            "ExecuteCommand",
            "GetPasswordData",
            "GetConsoleOutput",
            "GetConsoleScreenshot",
            "CreatePresignedNotebookInstanceUrl",
            "CreatePresignedDomainUrl");

    private static final Map<String, Action> VERBS = Map.ofEntries(
            Map.entry("Describe", Action.LIST),
            Map.entry("List", Action.LIST),
            Map.entry("Search", Action.LIST),
            Map.entry("Query", Action.LIST),
            Map.entry("Scan", Action.LIST),
            Map.entry("Get", Action.READ),
            Map.entry("Head", Action.READ),
            Map.entry("Lookup", Action.READ),
            Map.entry("Check", Action.READ),
            Map.entry("Simulate", Action.READ),
            Map.entry("Run", Action.CREATE),
            Map.entry("Create", Action.CREATE),
            Map.entry("Allocate", Action.CREATE),
            Map.entry("Request", Action.CREATE),
            Map.entry("Import", Action.CREATE),
            Map.entry("Copy", Action.CREATE),
            Map.entry("Restore", Action.CREATE),
            Map.entry("Put", Action.APPLY),
            Map.entry("Delete", Action.DELETE),
            Map.entry("Terminate", Action.DELETE),
            Map.entry("Release", Action.DELETE),
            Map.entry("Deregister", Action.DELETE),
            Map.entry("Cancel", Action.DELETE));

    /** Calls on a part of something are counted with the whole, as other sources do. */
    private static final Map<String, String> WHOLES = Map.of(
            "security-group", "security-groups",
            "role-polic", "policies",
            "user-polic", "policies",
            "group-polic", "policies",
            "network-acl", "network-acls",
            "secret-value", "secrets",
            "assume-role-policy", "roles");

    private static final int LONGEST_KIND = 60;

    /** Before the verb of a call on several things. */
    private static final String MANY = "Batch";

    public ApiCall {
        operation = VERSION.matcher(operation).replaceFirst("");
    }

    /** What the caller did; {@code readOnly} decides where the name does not tell. */
    public Action action(boolean readOnly) {
        if (LOGINS.contains(operation)) {
            return Action.LOGIN;
        }
        if (CONNECTIONS.contains(operation)) {
            return Action.CONNECT;
        }
        return VERBS.getOrDefault(verb(), readOnly ? Action.READ : Action.UPDATE);
    }

    /** {@code BatchDeleteImage} deletes images. */
    private String single() {
        return operation.startsWith(MANY) ? operation.substring(MANY.length()) : operation;
    }

    /** The name's first word: {@code Run} of {@code RunInstances}. */
    public String verb() {
        var words = WORDS.matcher(single());
        return words.matches() ? words.group(1) : operation;
    }

    /** What it was done to, in plural words with hyphens: {@code instances}, {@code security-groups}. */
    public String kind() {
        var words = WORDS.matcher(single());
        var noun = hyphens(words.matches() && !words.group(2).isEmpty() ? words.group(2) : operation);
        if (LOGINS.contains(operation)) {
            return "sessions";
        }
        return WHOLES.entrySet().stream()
                .filter(whole -> noun.startsWith(whole.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> plural(noun));
    }

    /** {@code DBInstance} is a {@code db-instance}. */
    private static String hyphens(String noun) {
        var hyphened = noun.replaceAll("([a-z0-9])([A-Z])", "$1-$2")
                .replaceAll("([A-Z]+)([A-Z][a-z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
        return hyphened.substring(0, Math.min(hyphened.length(), LONGEST_KIND));
    }

    private static String plural(String noun) {
        if (noun.endsWith("s")) {
            return noun;
        }
        return noun.endsWith("y") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }
}
