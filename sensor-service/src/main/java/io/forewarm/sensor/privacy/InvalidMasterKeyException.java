package io.forewarm.sensor.privacy;

/** There is no key to make pseudonyms with; the service must not start. The message says what to mend. */
public final class InvalidMasterKeyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public InvalidMasterKeyException(String problem) {
        super(rule(problem));
    }

    InvalidMasterKeyException(String problem, Throwable cause) {
        super(rule(problem), cause);
    }

    private static String rule(String problem) {
        return "forewarm.sensor.privacy.master-key-file must name a file with at least 32 secret bytes, raw or base64, or"
                + " a folder with one for each epoch, or master-keys must have them: "
                + problem;
    }
}
