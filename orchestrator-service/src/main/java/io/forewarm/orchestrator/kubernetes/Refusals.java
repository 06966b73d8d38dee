package io.forewarm.orchestrator.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClientException;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.BackendException.Reason;
import java.util.Objects;

/** Tells what to do about an error of the API server. */
final class Refusals {

    private Refusals() {}

    static BackendException of(KubernetesClientException e) {
        var message = Objects.requireNonNullElse(e.getMessage(), "no message");
        return new BackendException(reason(e.getCode(), message), message, e);
    }

    private static Reason reason(int code, String message) {
        return switch (code) {
            // The same code for "no more", "not now" and "not you": only the words differ.
            case 403 -> isPassing(message) ? Reason.WAIT : Reason.ALERT;
            case 400, 401, 404, 405, 415, 422 -> Reason.ALERT;
            default -> Reason.RETRY;
        };
    }

    /** A full quota, and a namespace that is on its way out and may come back. */
    private static boolean isPassing(String message) {
        return message.contains("exceeded quota") || message.contains("being terminated");
    }
}
