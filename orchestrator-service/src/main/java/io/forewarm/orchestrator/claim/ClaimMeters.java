package io.forewarm.orchestrator.claim;

/** Hears of every claim that is granted for the first time. */
public interface ClaimMeters {

    void granted(Claim claim);
}
