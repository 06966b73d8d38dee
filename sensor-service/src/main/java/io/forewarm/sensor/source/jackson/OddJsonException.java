package io.forewarm.sensor.source.jackson;

/** {@link PlainJson} leaves a document to Jackson; never leaves the readers, and carries no stack trace. */
final class OddJsonException extends RuntimeException {

    private static final long serialVersionUID = 1;

    OddJsonException() {
        super("not as programs write it", null, false, false);
    }
}
