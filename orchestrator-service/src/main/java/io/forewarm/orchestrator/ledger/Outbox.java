package io.forewarm.orchestrator.ledger;

import io.forewarm.model.provisioning.ProvisioningOutcome;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** Outcomes on their way to Kafka. */
public interface Outbox {

    /**
     * Hands the oldest unsent outcomes to the sender and marks those that it says were sent. If this process dies
     * between the two they are sent again, with the same message ids.
     *
     * @param sender sends them in order and returns how many of them arrived, counted from the first
     * @return how many were marked; 0 as well while another replica is at it
     */
    int drain(int limit, Instant now, Function<List<ProvisioningOutcome>, Integer> sender);

    /** Removes what was sent before then. */
    void forgetSentBefore(Instant instant);
}
