package io.forewarm.sensor.intake.web;

import java.io.IOException;

/** A body has more bytes than it may; thrown out of the stream so that whoever reads stops at once. */
final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1;

    private final String rule;

    BodyTooLargeException(String what, long limit) {
        super("a body is too large");
        this.rule = "%s must have at most %d bytes".formatted(what, limit);
    }

    /** The rule in words. */
    String rule() {
        return rule;
    }
}
