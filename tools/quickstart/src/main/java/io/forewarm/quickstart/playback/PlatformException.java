package io.forewarm.quickstart.playback;

/** A service did not do what was asked of it, also after waiting and trying again. */
public final class PlatformException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformException(String message) {
        super(message);
    }

    public PlatformException(String message, Throwable cause) {
        super(message, cause);
    }
}
