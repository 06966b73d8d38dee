package io.forewarm.orchestrator.claim;

/** The pseudonym of a user cannot be had at the moment; try again, or name the subject. */
public final class SubjectUnknownException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Without the cause: it could carry the user's id into the log. */
    public SubjectUnknownException(String message) {
        super(message);
    }
}
