package io.forewarm.sensor.intake.web;

import java.io.IOException;
import java.time.Duration;

/** A body has not arrived in time. */
final class BodyTooSlowException extends IOException {

    private static final long serialVersionUID = 1;

    private final String rule;

    BodyTooSlowException(Duration limit) {
        super("a body is too slow");
        this.rule = "the body must arrive within %d s".formatted(limit.toSeconds());
    }

    /** The rule in words. */
    String rule() {
        return rule;
    }
}
