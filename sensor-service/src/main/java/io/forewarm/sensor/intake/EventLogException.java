package io.forewarm.sensor.intake;

/** A record is not, or not for certain, in the log. */
public final class EventLogException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** What to do about it. */
    public enum Kind {
        /** The log is in trouble: try again later. */
        UNAVAILABLE,
        /** The log will never have this record: trying again is no use. */
        REFUSED
    }

    private final Kind kind;

    public EventLogException(Kind kind, Throwable cause) {
        super(kind == Kind.REFUSED ? "the log refuses the record" : "the log is not available", cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
