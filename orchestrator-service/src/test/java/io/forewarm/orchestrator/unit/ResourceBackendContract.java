package io.forewarm.orchestrator.unit;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.plan.TestPlans;
import io.forewarm.orchestrator.unit.ObservedUnit.Ownership;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;

/**
 * What the reconciler and the claims rely on, whatever the backend. A list may lag behind a moment, so what it shows is
 * awaited.
 */
public abstract class ResourceBackendContract {

    protected static final Assignment ADA = new Assignment(new ClaimId("claim-1"), subject(1));
    private static final Assignment BOB = new Assignment(new ClaimId("claim-2"), subject(2));

    /** A backend that has nothing yet. */
    protected abstract ResourceBackend backend();

    /** Lets everything that starts become ready, where it doesn't by itself. */
    protected abstract void finishStarting();

    /** What tells units of this test from those of all others, where they share a place. */
    protected String suffix() {
        return "";
    }

    /** What is built. */
    protected Bundle bundle() {
        return TestPlans.bundle("small", 1, 1);
    }

    /** How long it may take until something shows. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    /** Whether the load is right with one unit that starts. */
    protected void assertLoad(SystemLoad load) {
        assertThat(load.requestedCores()).isEqualTo(1);
        assertThat(load.pendingUnits()).isOne();
        assertThat(load.allocatableCores()).isEqualTo(4);
    }

    @Test
    void startsAndBecomesReady() {
        backend().create(order(a()));

        awaitUnits(units -> units.singleElement()
                .returns(a(), ObservedUnit::id)
                .returns(Ownership.WARM, ObservedUnit::ownership)
                .returns("", ObservedUnit::detail));
        finishStarting();
        awaitUnits(units -> units.containsExactly(new ObservedUnit(a(), Phase.READY, Ownership.WARM, "")));
    }

    @Test
    void createsOnceHoweverOftenItIsAsked() {
        backend().create(order(a()));
        backend().create(order(a()));

        awaitUnits(units -> units.hasSize(1));
    }

    @Test
    void creatingAgainDoesNotTakeAUnitFromItsOwner() {
        backend().create(order(a()));
        backend().assign(a(), ADA);

        backend().create(order(a()));

        awaitOwnership(Ownership.CLAIMED);
    }

    @Test
    void assignsAStartingUnitAndAgainWithoutHarm() {
        backend().create(order(a()));

        backend().assign(a(), ADA);
        backend().assign(a(), ADA);

        awaitOwnership(Ownership.CLAIMED);
    }

    @Test
    void assignsAReadyUnitWhichStaysReady() {
        backend().create(order(a()));
        finishStarting();
        awaitUnits(units -> units.extracting(ObservedUnit::phase).containsExactly(Phase.READY));

        backend().assign(a(), ADA);

        awaitUnits(units -> units.containsExactly(new ObservedUnit(a(), Phase.READY, Ownership.CLAIMED, "")));
    }

    @Test
    void letsTheLastAssignmentWin() {
        backend().create(order(a()));

        backend().assign(a(), ADA);
        backend().assign(a(), BOB);
        backend().assign(a(), BOB);

        awaitOwnership(Ownership.CLAIMED);
    }

    @Test
    void refusesToAssignWhatIsNotThere() {
        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend().assign(a(), ADA))
                .returns(BackendException.Reason.LOST, BackendException::reason);
    }

    @Test
    void refusesToAssignWhatIsDeleted() {
        backend().create(order(a()));
        backend().delete(a());

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend().assign(a(), ADA))
                .returns(BackendException.Reason.LOST, BackendException::reason);
    }

    @Test
    void deletesAndIsContentIfNothingIsThere() {
        backend().create(order(a()));
        backend().create(order(b()));

        backend().delete(a());
        backend().delete(a());

        awaitUnits(units -> units.filteredOn(unit -> unit.phase() != Phase.GONE)
                .extracting(ObservedUnit::id)
                .containsExactly(b()));
    }

    @Test
    void deletesWhatSomebodyHasIfItIsTold() {
        backend().create(order(a()));
        backend().assign(a(), ADA);

        backend().delete(a());

        awaitUnits(units -> units.allMatch(unit -> unit.phase() == Phase.GONE));
    }

    @Test
    void showsAllThatItHas() {
        var ids = IntStream.range(0, 4)
                .mapToObj(one -> new UnitId("small-" + one + suffix()))
                .toList();

        ids.forEach(id -> backend().create(order(id)));

        awaitUnits(units -> units.extracting(ObservedUnit::id).containsExactlyInAnyOrderElementsOf(ids));
    }

    @Test
    void reportsItsLoad() {
        backend().create(order(a()));

        await().atMost(patience()).ignoreExceptions().untilAsserted(() -> {
            var load = backend().load();
            assertThat(load.backend()).isEqualTo(backend().name());
            assertLoad(load);
        });
    }

    private UnitId a() {
        return new UnitId("small-a" + suffix());
    }

    private UnitId b() {
        return new UnitId("small-b" + suffix());
    }

    private void awaitOwnership(Ownership ownership) {
        awaitUnits(units -> units.extracting(ObservedUnit::ownership).containsExactly(ownership));
    }

    /** A backend that can't see at the moment says so and is asked again. */
    protected final void awaitUnits(Consumer<ListAssert<ObservedUnit>> expected) {
        await().atMost(patience())
                .ignoreException(BackendException.class)
                .untilAsserted(
                        () -> expected.accept(assertThat(List.copyOf(backend().list()))));
    }

    protected UnitOrder order(UnitId id) {
        return new UnitOrder(id, ACME, bundle(), UnitOrder.Lane.SPECULATIVE, "likely enough", NOW);
    }
}
