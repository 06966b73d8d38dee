package io.forewarm.orchestrator.unit;

import java.time.DateTimeException;
import java.time.Instant;

/** Place in a list that is in order of time, newest first, and then of name. */
public record Cursor(Instant at, String id) {

    /** Before everything. */
    public static final Cursor START = new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "");

    /** As it was given out. */
    public static Cursor parse(String text) {
        int dash = text.indexOf('_');
        try {
            return new Cursor(Instant.parse(text.substring(0, Math.max(dash, 0))), text.substring(dash + 1));
        } catch (DateTimeException _) {
            throw new IllegalArgumentException("cursor must be one that a list gave out");
        }
    }

    @Override
    public String toString() {
        return at + "_" + id;
    }
}
