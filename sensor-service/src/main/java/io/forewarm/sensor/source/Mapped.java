package io.forewarm.sensor.source;

/** What became of one item that a source delivered. */
public sealed interface Mapped {

    /** Somebody did something. */
    record Observed(SourceEvent event) implements Mapped {}

    /** Nothing to learn from, and nothing wrong with it. */
    record Ignored(IgnoreReason reason) implements Mapped {}

    /**
     * Not what it should be.
     *
     * @param detail the rule that was broken, in words; never the value, for that may be personal
     * @param pointer JSON Pointer to the offending place, from the item on
     */
    record Refused(RefusalReason reason, String detail, String pointer) implements Mapped {}
}
