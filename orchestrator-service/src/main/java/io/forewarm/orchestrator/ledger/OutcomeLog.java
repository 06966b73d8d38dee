package io.forewarm.orchestrator.ledger;

import io.forewarm.model.provisioning.ProvisioningOutcome;

/** Where outcomes are written down, in the transaction of what they tell about, to be sent later. */
public interface OutcomeLog {

    void append(ProvisioningOutcome outcome);
}
