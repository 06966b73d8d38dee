package io.forewarm.orchestrator.reconcile;

/** Sees to it that only one of all replicas does something at a time. */
public interface SingleRunner {

    /**
     * Does the work unless another replica is at it.
     *
     * @return whether it was done
     */
    boolean runAlone(Runnable work);
}
