package io.forewarm.quickstart.suite;

/** The user has to change something before we can start; the message says what, in one line. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }
}
