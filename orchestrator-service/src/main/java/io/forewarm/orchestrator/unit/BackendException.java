package io.forewarm.orchestrator.unit;

import io.forewarm.model.Word;
import org.jspecify.annotations.Nullable;

/** The backend did not do what it was asked for; the reason tells what to do about it. */
public final class BackendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What the caller should do. */
    public enum Reason implements Word {
        /** Passing trouble: the same again later. */
        RETRY,
        /** No room under the quota: again when something was given back. */
        WAIT,
        /** Not even asked, because it was asked much, or in vain, lately: again in the next pass. */
        UNASKED,
        /** The unit is not there, or is past use: take another one. */
        LOST,
        /** Somebody must mend something first: rights, the catalogue, the platform. */
        ALERT
    }

    public BackendException(Reason reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
