package io.forewarm.orchestrator.simulated;

import io.forewarm.model.provisioning.SystemLoad;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Ownership;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.UnitOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Pretends to build units: each is ready when its bundle's start-up time has passed, more or less. Which fails and how
 * long one takes follow from its name, so the same order always fares the same. Forgets everything when the process
 * ends.
 */
public final class SimulatedBackend implements ResourceBackend {

    public static final String NAME = "simulated";

    private final Rules rules;
    private final InstantSource clock;
    private final ConcurrentMap<UnitId, Built> units = new ConcurrentHashMap<>();

    /** Counted along, for each creation asks for it. In thousandths, whose sums are exact. */
    private final AtomicLong requestedMillicores = new AtomicLong();

    /**
     * What the simulation is like.
     *
     * @param capacityCores processors that there are
     * @param jitter share by which start-up times differ from the catalogue's, in [0, 1)
     */
    public record Rules(double capacityCores, double jitter) {}

    private record Built(UnitOrder order, Instant readyAt, Ownership ownership) {}

    public SimulatedBackend(Rules rules, InstantSource clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void create(UnitOrder order) {
        if (units.containsKey(order.id())) {
            return;
        }
        if (order.lane() == UnitOrder.Lane.REQUESTED) {
            makeRoom(order.bundle().amounts().cores());
        }
        // Two creations at once may overdraw by a unit, as in many a real platform.
        double requested = requestedCores() + order.bundle().amounts().cores();
        if (requested > rules.capacityCores()) {
            throw new BackendException(
                    BackendException.Reason.WAIT,
                    "no room: %.2f of %.2f cores would be given out".formatted(requested, rules.capacityCores()),
                    null);
        }
        var built = new Built(order, clock.instant().plus(startUpTime(order)), Ownership.WARM);
        if (units.putIfAbsent(order.id(), built) == null) {
            requestedMillicores.addAndGet(millicores(built));
        }
    }

    /**
     * Who waits has the way: what nobody has asked for yet goes, the youngest first, as on a platform with priorities.
     */
    private void makeRoom(double cores) {
        double missing = requestedCores() + cores - rules.capacityCores();
        if (missing <= 0) {
            return;
        }
        var evictable = units.values().stream()
                .filter(SimulatedBackend::givesWay)
                .sorted(Comparator.comparing((Built built) -> built.order.orderedAt())
                        .reversed())
                .toList();
        for (var built : evictable) {
            // Not if it was claimed in this very moment.
            if (missing > 0 && units.remove(built.order.id(), built)) {
                requestedMillicores.addAndGet(-millicores(built));
                missing -= built.order.bundle().amounts().cores();
            }
        }
    }

    private static boolean givesWay(Built built) {
        return built.order.lane() == UnitOrder.Lane.SPECULATIVE && built.ownership == Ownership.WARM;
    }

    @Override
    public void assign(UnitId unit, Assignment assignment) {
        var now = clock.instant();
        var assigned = units.computeIfPresent(
                unit,
                (_, built) -> isBroken(built, now) ? built : new Built(built.order, built.readyAt, Ownership.CLAIMED));
        if (assigned == null || assigned.ownership == Ownership.WARM) {
            throw new BackendException(BackendException.Reason.LOST, "unit is not there: " + unit, null);
        }
    }

    @Override
    public void delete(UnitId unit) {
        var removed = units.remove(unit);
        if (removed != null) {
            requestedMillicores.addAndGet(-millicores(removed));
        }
    }

    @Override
    public List<ObservedUnit> list() {
        var now = clock.instant();
        return units.values().stream().map(built -> observe(built, now)).toList();
    }

    private ObservedUnit observe(Built built, Instant now) {
        var id = built.order.id();
        if (now.isBefore(built.readyAt)) {
            return new ObservedUnit(id, Phase.STARTING, built.ownership, "");
        }
        return isBroken(built, now)
                ? new ObservedUnit(id, Phase.FAILED, built.ownership, "simulated-failure")
                : new ObservedUnit(id, Phase.READY, built.ownership, "");
    }

    @Override
    public SystemLoad load() {
        var now = clock.instant();
        int pending = (int) units.values().stream()
                .filter(built -> now.isBefore(built.readyAt))
                .count();
        return new SystemLoad(NAME, now, rules.capacityCores(), requestedCores(), pending, Duration.ZERO);
    }

    private double requestedCores() {
        return requestedMillicores.get() / 1e3;
    }

    private static long millicores(Built built) {
        return Math.round(built.order.bundle().amounts().cores() * 1e3);
    }

    private Duration startUpTime(UnitOrder order) {
        double factor = 1 + rules.jitter() * (2 * chance(order.id() + "/time") - 1);
        return Duration.ofNanos(Math.round(order.bundle().startUpTime().toNanos() * factor));
    }

    private static boolean isBroken(Built built, Instant now) {
        return !now.isBefore(built.readyAt) && fails(built.order);
    }

    private static boolean fails(UnitOrder order) {
        return chance(order.id() + "/failure") < order.bundle().failureShare();
    }

    /** A number in [0, 1) that looks random and depends on nothing but the text (64-bit FNV-1a with a final mix). */
    private static double chance(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        hash ^= hash >>> 33;
        hash *= 0xff51afd7ed558ccdL;
        hash ^= hash >>> 33;
        return (hash >>> 11) * 0x1.0p-53;
    }
}
