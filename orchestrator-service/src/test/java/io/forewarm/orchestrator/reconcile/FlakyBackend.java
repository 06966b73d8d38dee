package io.forewarm.orchestrator.reconcile;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.simulated.SimulatedBackend;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A simulated backend that refuses some bundles and can go blind. */
final class FlakyBackend implements ResourceBackend {

    private final SimulatedBackend sound;
    final Set<Bundle> refused = new HashSet<>();
    BackendException.Reason reason = BackendException.Reason.WAIT;
    final Set<String> never = new HashSet<>();
    boolean blind;
    int attempts;

    FlakyBackend(TestClock clock) {
        sound = new SimulatedBackend(new SimulatedBackend.Rules(1000, 0), clock);
    }

    @Override
    public String name() {
        return "flaky";
    }

    @Override
    public void create(UnitOrder order) {
        if (refused.contains(order.bundle())) {
            attempts++;
            throw new BackendException(reason, "quota is full", null);
        }
        sound.create(order);
    }

    @Override
    public void assign(UnitId unit, Assignment assignment) {
        sound.assign(unit, assignment);
    }

    @Override
    public void delete(UnitId unit) {
        sound.delete(unit);
    }

    @Override
    public List<ObservedUnit> list() {
        if (blind) {
            throw new BackendException(BackendException.Reason.RETRY, "no answer", null);
        }
        return sound.list().stream().map(this::seen).toList();
    }

    private ObservedUnit seen(ObservedUnit unit) {
        return never.stream().anyMatch(unit.id().value()::startsWith)
                ? new ObservedUnit(unit.id(), ObservedUnit.Phase.STARTING, unit.ownership(), "")
                : unit;
    }

    @Override
    public SystemLoad load() {
        return sound.load();
    }
}
