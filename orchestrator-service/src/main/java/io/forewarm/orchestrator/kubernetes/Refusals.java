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
            // The same code for "no more" and for "not you": only the words differ.
            case 403 -> message.contains("exceeded quota") ? Reason.WAIT : Reason.ALERT;
            case 400, 401, 404, 405, 415, 422 -> Reason.ALERT;
            default -> Reason.RETRY;
        };
    }
}
