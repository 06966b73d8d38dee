package io.forewarm.benchmarks.chaos;

import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.BackendException.Reason;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/**
 * A sound backend behind a line that fails: requests that get lost, answers that get lost, refusals, lists that are a
 * moment old, and callers that die after a request was carried out.
 */
final class FaultyBackend implements ResourceBackend {

    /** The caller is no more; nothing catches this but the run itself. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private final ResourceBackend sound;
    private final RandomGenerator random;
    private final Map<String, Integer> faults = new TreeMap<>();
    private double share;
    private List<ObservedUnit> before = List.of();

    FaultyBackend(ResourceBackend sound, RandomGenerator random) {
        this.sound = sound;
        this.random = random;
    }

    /** From now on so many of all requests go wrong. */
    void failing(double part) {
        share = part;
    }

    Map<String, Integer> faults() {
        return faults;
    }

    void count(String fault) {
        faults.merge(fault, 1, Integer::sum);
    }

    @Override
    public String name() {
        return sound.name();
    }

    @Override
    public void create(UnitOrder order) {
        withFaults("create", () -> sound.create(order));
    }

    @Override
    public void assign(UnitId unit, Assignment assignment) {
        withFaults("assign", () -> sound.assign(unit, assignment));
    }

    @Override
    public void delete(UnitId unit) {
        withFaults("delete", () -> sound.delete(unit));
    }

    private void withFaults(String what, Runnable request) {
        if (random.nextDouble() >= share) {
            request.run();
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> fail(what + ": request lost", Reason.RETRY);
            case 1 -> fail(what + ": quota", Reason.WAIT);
            case 2 -> {
                request.run();
                fail(what + ": answer lost", Reason.RETRY);
            }
            default -> {
                request.run();
                count(what + ": caller killed");
                throw new Killed();
            }
        }
    }

    private void fail(String fault, Reason reason) {
        count(fault);
        throw new BackendException(reason, fault, null);
    }

    @Override
    public List<ObservedUnit> list() {
        var fresh = sound.list();
        var stale = before;
        before = fresh;
        if (random.nextDouble() >= share) {
            return fresh;
        }
        if (random.nextBoolean()) {
            fail("list: blind", Reason.RETRY);
        }
        count("list: a pass old");
        return stale;
    }

    @Override
    public SystemLoad load() {
        return sound.load();
    }
}
