package io.forewarm.local;

/** Says in words for the user why the local Kafka or PostgreSQL could not be started, used or stopped. */
public final class LocalPlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalPlatformException(String message) {
        super(message);
    }

    LocalPlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
