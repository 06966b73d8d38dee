package io.forewarm.replay.trace;

/** A file that is no log, or has nothing in it; the message says which and why. */
public final class InvalidTraceException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidTraceException(String message) {
        super(message);
    }
}
