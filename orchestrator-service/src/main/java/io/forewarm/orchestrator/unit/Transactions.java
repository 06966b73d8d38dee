package io.forewarm.orchestrator.unit;

import java.util.function.Supplier;

/** Lets several writes happen together or not at all. */
public interface Transactions {

    /** Runs the work in one transaction; a failure takes everything back and comes through. */
    <T> T inOne(Supplier<T> work);
}
