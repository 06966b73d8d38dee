package io.forewarm.sensor.source;

import io.forewarm.model.activity.Outcome;

/** What the status of an HTTP answer says, for sources that tell nothing more. */
public final class HttpOutcomes {

    private HttpOutcomes() {}

    /** The outcome of a request with this status; anything below 400 went well. */
    public static Outcome of(int status) {
        return switch (status) {
            case 401, 403 -> Outcome.DENIED;
            case 404, 410 -> Outcome.NOT_FOUND;
            case 409 -> Outcome.CONFLICT;
            // Too many requests, or too slow: the platform's limits, not the request's fault.
            case 408, 429 -> Outcome.FAILED;
            default -> {
                if (status >= 500) {
                    yield Outcome.FAILED;
                }
                yield status >= 400 ? Outcome.INVALID : Outcome.SUCCESS;
            }
        };
    }
}
