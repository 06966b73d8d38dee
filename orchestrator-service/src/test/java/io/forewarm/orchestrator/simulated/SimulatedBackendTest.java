package io.forewarm.orchestrator.simulated;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.ResourceBackendContract;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimulatedBackendTest extends ResourceBackendContract {

    private final TestClock clock = new TestClock("2026-03-02T08:00:00Z");
    private final SimulatedBackend backend = new SimulatedBackend(new SimulatedBackend.Rules(4, 0.2), clock);

    @Override
    protected ResourceBackend backend() {
        return backend;
    }

    @Override
    protected void finishStarting() {
        clock.advance(Duration.ofSeconds(72));
    }

    @Test
    void startsForAsLongAsTheCatalogueSaysMoreOrLess() {
        backend.create(order(new UnitId("small-1")));

        assertThat(backend.list()).extracting(ObservedUnit::phase).containsExactly(Phase.STARTING);
        clock.advance(Duration.ofSeconds(72));
        assertThat(backend.list()).extracting(ObservedUnit::phase).containsExactly(Phase.READY);
    }

    @Test
    void refusesToAssignWhatIsBroken() {
        backend.create(failing("small-1", 0.999999));
        clock.advance(Duration.ofMinutes(2));

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend.assign(new UnitId("small-1"), ADA))
                .returns(BackendException.Reason.LOST, BackendException::reason);
    }

    @Test
    void hasNoMoreRoomThanItsCapacity() {
        IntStream.range(0, 4).forEach(one -> backend.create(order(new UnitId("small-" + one))));

        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend.create(order(new UnitId("small-x"))))
                .returns(BackendException.Reason.WAIT, BackendException::reason);
    }

    @Test
    void givesTheRoomOfWhatNobodyAskedForToWhoWaits() {
        IntStream.range(0, 4).forEach(one -> backend.create(order(new UnitId("small-" + one))));
        backend.assign(new UnitId("small-0"), ADA);

        IntStream.range(4, 7).forEach(one -> backend.create(requested("small-" + one)));

        assertThat(backend.list())
                .extracting(unit -> unit.id().value())
                .containsExactlyInAnyOrder("small-0", "small-4", "small-5", "small-6");
        assertThatExceptionOfType(BackendException.class)
                .isThrownBy(() -> backend.create(requested("small-7")))
                .returns(BackendException.Reason.WAIT, BackendException::reason);
    }

    private UnitOrder requested(String id) {
        return new UnitOrder(new UnitId(id), ACME, bundle(), UnitOrder.Lane.REQUESTED, "asked for", NOW);
    }

    @Test
    void spreadsStartUpTimesWithinTheJitter() {
        var large = new SimulatedBackend(new SimulatedBackend.Rules(1e9, 0.2), clock);
        IntStream.range(0, 2000).forEach(one -> large.create(order(new UnitId("small-" + one))));

        clock.advance(Duration.ofSeconds(48).minusMillis(1));
        assertThat(count(large, Phase.READY)).isZero();
        clock.advance(Duration.ofSeconds(12));
        assertThat((double) count(large, Phase.READY)).isEqualTo(1000, within(100.0));
        clock.advance(Duration.ofSeconds(13));
        assertThat(count(large, Phase.READY)).isEqualTo(2000);
    }

    @Test
    void failsAsOftenAsTheCatalogueSays() {
        var large = new SimulatedBackend(new SimulatedBackend.Rules(1e9, 0), clock);
        IntStream.range(0, 2000).forEach(one -> large.create(failing("small-" + one, 0.1)));

        clock.advance(Duration.ofMinutes(1));

        assertThat((double) count(large, Phase.FAILED)).isEqualTo(200, within(50.0));
    }

    private static long count(ResourceBackend backend, Phase phase) {
        return backend.list().stream().filter(unit -> unit.phase() == phase).count();
    }

    private static UnitOrder failing(String id, double share) {
        var bundle = new Bundle(
                new BundleId("small"),
                "vm",
                new Amounts(1, 1, 0),
                Storage.NONE,
                0,
                SecurityProfile.BASELINE,
                "image:1",
                Placement.ON_DEMAND,
                1,
                Duration.ofMinutes(1),
                share);
        return new UnitOrder(new UnitId(id), ACME, bundle, UnitOrder.Lane.SPECULATIVE, "likely enough", NOW);
    }
}
