package io.forewarm.orchestrator.unit;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.bundle;
import static io.forewarm.orchestrator.plan.TestPlans.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.ObservedUnit.Ownership;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import org.junit.jupiter.api.Test;

/** What the reconciler and the claims rely on, whatever the backend. */
public abstract class ResourceBackendContract {

    private static final UnitId A = new UnitId("small-a");
    private static final Assignment ADA = new Assignment(new ClaimId("claim-1"), subject(1));

    /** A backend that has nothing yet. */
    protected abstract ResourceBackend backend();

    /** Lets everything that starts become ready. */
    protected abstract void finishStarting();

    @Test
    void startsAndBecomesReady() {
        backend().create(order(A));

        assertThat(backend().list()).containsExactly(new ObservedUnit(A, Phase.STARTING, Ownership.WARM, ""));
        finishStarting();
        assertThat(backend().list()).containsExactly(new ObservedUnit(A, Phase.READY, Ownership.WARM, ""));
    }

    @Test
    void createsOnceHoweverOftenItIsAsked() {
        backend().create(order(A));
        backend().create(order(A));

        assertThat(backend().list()).hasSize(1);
    }

    @Test
    void creatingAgainDoesNotTakeAUnitFromItsOwner() {
        backend().create(order(A));
        backend().assign(A, ADA);

        backend().create(order(A));

        assertThat(backend().list()).extracting(ObservedUnit::ownership).containsExactly(Ownership.CLAIMED);
    }

    @Test
    void assignsReadyAndStartingUnitsAndAgainWithoutHarm() {
        backend().create(order(A));

        backend().assign(A, ADA);
        backend().assign(A, ADA);

        assertThat(backend().list()).extracting(ObservedUnit::ownership).containsExactly(Ownership.CLAIMED);
    }

    @Test
    void refusesToAssignWhatIsNotThere() {
        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend().assign(A, ADA))
                .returns(BackendException.Reason.RETRY, BackendException::reason);
    }

    @Test
    void deletesAndIsContentIfNothingIsThere() {
        backend().create(order(A));
        backend().create(order(new UnitId("small-b")));

        backend().delete(A);
        backend().delete(A);

        assertThat(backend().list())
                .filteredOn(unit -> unit.phase() != Phase.GONE)
                .extracting(ObservedUnit::id)
                .containsExactly(new UnitId("small-b"));
    }

    @Test
    void reportsItsLoad() {
        backend().create(order(A));

        var load = backend().load();

        assertThat(load.backend()).isEqualTo(backend().name());
        assertThat(load.requestedCores()).isEqualTo(1);
        assertThat(load.pendingUnits()).isOne();
        assertThat(load.allocatableCores()).isEqualTo(4);
    }

    protected static UnitOrder order(UnitId id) {
        return new UnitOrder(id, ACME, bundle("small", 1, 1), UnitOrder.Lane.SPECULATIVE, NOW);
    }
}
