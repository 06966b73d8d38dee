package io.forewarm.orchestrator.unit.resilience4j;

import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.util.List;

/** A backend behind a guard. Creations that somebody waits for are never paced. */
record GuardedBackend(ResourceBackend backend, CallGuard guard) implements ResourceBackend {

    @Override
    public String name() {
        return backend.name();
    }

    @Override
    public void create(UnitOrder order) {
        if (order.lane() == UnitOrder.Lane.SPECULATIVE) {
            guard.pace();
        }
        // A bundle whose image or admission makes the backend fail must not stop the others.
        guard.call(name() + "/" + order.bundle().id(), () -> backend.create(order));
    }

    @Override
    public void assign(UnitId unit, Assignment assignment) {
        guard.call(name(), () -> backend.assign(unit, assignment));
    }

    @Override
    public void delete(UnitId unit) {
        guard.pace();
        guard.call(name(), () -> backend.delete(unit));
    }

    @Override
    public List<ObservedUnit> list() {
        return backend.list();
    }

    @Override
    public SystemLoad load() {
        return backend.load();
    }
}
