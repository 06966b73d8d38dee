package io.forewarm.orchestrator.reconcile;

/** Where a platform shows what is wanted, what there is, and why. */
public interface PlanBoard {

    /** For platforms that show nothing. */
    PlanBoard NONE = _ -> {};

    /** Shows how it stands after a pass. What cannot be shown now is shown after another one. */
    void show(PassReport report);
}
