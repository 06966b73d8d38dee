package io.forewarm.sensor.source.jackson;

import io.forewarm.sensor.source.Mapped.Refused;
import io.forewarm.sensor.source.RefusalReason;

/**
 * Ends the mapping of one item from deep inside it; never leaves the mapper. Carries no stack trace, for a source may
 * send a great many wrong items.
 */
public final class BrokenRuleException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final RefusalReason reason;
    private final String detail;
    private final String pointer;

    /** Reason, rule in words, and JSON Pointer to the place. */
    public BrokenRuleException(RefusalReason reason, String detail, String pointer) {
        super(detail, null, false, false);
        this.reason = reason;
        this.detail = detail;
        this.pointer = pointer;
    }

    /** JSON Pointer to the place. */
    public String pointer() {
        return pointer;
    }

    /** The same as a value. */
    public Refused toRefused() {
        return new Refused(reason, detail, pointer);
    }
}
