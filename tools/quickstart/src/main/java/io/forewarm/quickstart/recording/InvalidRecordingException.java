package io.forewarm.quickstart.recording;

/** A file is no recording; the message says why. */
public final class InvalidRecordingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidRecordingException(String message) {
        super(message);
    }

    public InvalidRecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
