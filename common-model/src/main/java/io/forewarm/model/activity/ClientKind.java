package io.forewarm.model.activity;

import io.forewarm.model.Word;

/** With what a subject works. */
public enum ClientKind implements Word {
    /** A command line, such as kubectl. */
    CLI,
    /** A program of the subject's own, through a client library. */
    SDK,
    /** A pipeline or another unattended runner. */
    AUTOMATION,
    /** A browser. */
    CONSOLE,
    UNKNOWN
}
