package io.forewarm.orchestrator.faults;

import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Its caller dies right after the first creation was carried out. */
record DyingBackend(ResourceBackend sound, AtomicInteger created) implements ResourceBackend {

    /** The process is no more; nothing catches this. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    @Override
    public String name() {
        return sound.name();
    }

    @Override
    public void create(UnitOrder order) {
        sound.create(order);
        created.incrementAndGet();
        throw new Killed();
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
        return sound.list();
    }

    @Override
    public SystemLoad load() {
        return sound.load();
    }
}
