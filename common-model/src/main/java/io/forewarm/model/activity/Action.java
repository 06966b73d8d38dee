package io.forewarm.model.activity;

import io.forewarm.model.Word;

/** What a subject did, whatever the source calls it. */
public enum Action implements Word {
    /** Looked at one object. */
    READ,
    /** Looked at many objects at once. */
    LIST,
    /** Followed changes. */
    WATCH,
    /** Asked for a new object. */
    CREATE,
    /** Declared what an object should be, new or not. */
    APPLY,
    /** Changed an object. */
    UPDATE,
    DELETE,
    /** Reached into a running thing: logs, a shell, a forwarded port. */
    CONNECT,
    LOGIN,
    /** Opened a page. */
    VISIT,
    /** Began to ask for something: filled in a form, or followed a button or link that leads to one. */
    INTEND;

    /** Whether the action changes something. */
    public boolean changes() {
        return switch (this) {
            case CREATE, APPLY, UPDATE, DELETE -> true;
            case READ, LIST, WATCH, CONNECT, LOGIN, VISIT, INTEND -> false;
        };
    }
}
