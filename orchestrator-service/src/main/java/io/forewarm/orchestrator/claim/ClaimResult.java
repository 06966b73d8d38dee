package io.forewarm.orchestrator.claim;

/** What came of a claim request. */
public sealed interface ClaimResult {

    /** The subject has a unit, or will have it after a wait. */
    record Granted(Claim claim) implements ClaimResult {}

    /** The key was used before, for the same request: the answer is the old one. */
    record Repeated(Claim claim) implements ClaimResult {}

    /** The subject was erased: the person behind it, if there still is one, is somebody else now. */
    record SubjectErased() implements ClaimResult {}

    /** The key was used before, for something else. */
    record KeyReused() implements ClaimResult {}
}
