package io.forewarm.sensor.privacy;

/** The table of people cannot be reached: try again later. */
public final class SubjectsUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SubjectsUnavailableException(Throwable cause) {
        super("the table of people is not available", cause);
    }
}
