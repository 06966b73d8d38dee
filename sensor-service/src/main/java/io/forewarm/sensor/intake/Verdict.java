package io.forewarm.sensor.intake;

import io.forewarm.sensor.source.IgnoreReason;
import io.forewarm.sensor.source.RefusalReason;

/** What the intake made of one item. */
public sealed interface Verdict {

    /** It is in the log. */
    record Accepted() implements Verdict {}

    /** It was in the log already. */
    record Duplicate() implements Verdict {}

    /** There is nothing to learn from it. */
    record Ignored(IgnoreReason reason) implements Verdict {}

    /**
     * It is wrong, and in the log of wrong inputs.
     *
     * @param index place in the delivery, from 0
     * @param where JSON Pointer into the delivery
     */
    record Rejected(int index, RefusalReason reason, String detail, String where) implements Verdict {}
}
