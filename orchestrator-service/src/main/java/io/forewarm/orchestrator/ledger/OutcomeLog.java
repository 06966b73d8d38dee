package io.forewarm.orchestrator.ledger;

import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.ProvisioningOutcome;

/** Where outcomes are written down, in the transaction of what they tell about, to be sent later. */
public interface OutcomeLog {

    void append(ProvisioningOutcome outcome);

    /**
     * Takes back what was written of a claim and is not sent yet. What was sent stays true for whoever read it:
     * outcomes of one claim have one message id, so another one is dropped there.
     */
    default void withdraw(ClaimId claim) {}
}
