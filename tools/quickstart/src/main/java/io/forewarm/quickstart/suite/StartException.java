package io.forewarm.quickstart.suite;

/** Something did not start; the message says what and why, in one line. */
public final class StartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
