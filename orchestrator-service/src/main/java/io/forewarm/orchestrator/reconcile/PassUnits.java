package io.forewarm.orchestrator.reconcile;

import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.UnitStore;
import java.util.List;
import java.util.Optional;

/**
 * The units during one pass: read once, and again only after the pass has changed something. What others change
 * meanwhile may be missed, which is harmless, because each step is written only if the unit still is where the step
 * starts from.
 */
final class PassUnits {

    private final UnitStore store;
    private Optional<List<Unit>> read = Optional.empty();

    PassUnits(UnitStore store) {
        this.store = store;
    }

    /** All units that are not over. */
    List<Unit> live() {
        var live = read.orElseGet(store::live);
        read = Optional.of(live);
        return live;
    }

    void add(List<? extends Unit> units) {
        if (!units.isEmpty()) {
            read = Optional.empty();
            store.add(units);
        }
    }

    /** Whether the unit still was in the state that the step starts from. */
    boolean advance(Unit from, Unit to) {
        read = Optional.empty();
        return store.advance(from, to);
    }
}
