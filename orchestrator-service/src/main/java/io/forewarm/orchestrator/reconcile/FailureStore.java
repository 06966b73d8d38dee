package io.forewarm.orchestrator.reconcile;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.orchestrator.plan.Failures;
import java.time.Instant;
import java.util.Map;

/** Which bundles could not be built lately. */
public interface FailureStore {

    Map<BundleId, Failures> all();

    /** One more failure in a row. */
    void failed(BundleId bundle, Instant now);

    /** A build that worked ends the row. */
    void worked(BundleId bundle);
}
