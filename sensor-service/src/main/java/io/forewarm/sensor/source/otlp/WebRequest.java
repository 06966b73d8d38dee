package io.forewarm.sensor.source.otlp;

import io.forewarm.model.activity.Action;
import io.forewarm.model.activity.SecuritySignal;
import java.util.Set;

/**
 * A request to a web service that follows the customs of REST.
 *
 * @param method such as {@code GET}
 * @param status of the answer; 0 if there was none
 */
record WebRequest(String method, NamedPath path, int status) {

    private static final int SWITCHED_PROTOCOLS = 101;

    private static final int CREATED = 201;

    private static final Set<String> LOGINS = Set.of("login", "auth", "oauth", "token", "sessions");

    /** Reach into what runs. */
    private static final Set<String> CONNECTIONS =
            Set.of("exec", "attach", "terminal", "console", "shell", "ssh", "logs", "connect");

    private static final Set<String> SECRETS =
            Set.of("secrets", "credentials", "keys", "keypairs", "certificates", "tokens");

    private static final Set<String> RIGHTS = Set.of("roles", "permissions", "policies", "members", "groups", "access");

    private static final Set<String> NETWORK_RULES = Set.of("firewalls", "security-groups", "rules");

    /** Whether the method is one that says what is done. */
    boolean isTelling() {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE" -> true;
            default -> false;
        };
    }

    Action action() {
        if (status == SWITCHED_PROTOCOLS || CONNECTIONS.contains(path.word())) {
            return Action.CONNECT;
        }
        return switch (method) {
            case "POST" -> posted();
            // What is put may be new or not; only the answer tells.
            case "PUT" -> status == CREATED ? Action.CREATE : Action.UPDATE;
            case "PATCH" -> Action.UPDATE;
            case "DELETE" -> Action.DELETE;
            default -> isOfMany() ? Action.LIST : Action.READ;
        };
    }

    private Action posted() {
        if (LOGINS.contains(path.word())) {
            return Action.LOGIN;
        }
        return path.endsInObject() || !isPlural() ? Action.UPDATE : Action.CREATE;
    }

    private boolean isOfMany() {
        return !path.endsInObject() && isPlural();
    }

    private boolean isPlural() {
        return path.word().endsWith("s") && !path.word().endsWith("ss");
    }

    Set<SecuritySignal> signals() {
        boolean changes = action().changes();
        if (SECRETS.contains(path.word())) {
            return Set.of(changes ? SecuritySignal.SECRET_CHANGED : SecuritySignal.SECRET_READ);
        }
        if (changes && RIGHTS.contains(path.word())) {
            return Set.of(SecuritySignal.ROLE_CHANGED);
        }
        return changes && NETWORK_RULES.contains(path.word())
                ? Set.of(SecuritySignal.NETWORK_POLICY_CHANGED)
                : Set.of();
    }
}
