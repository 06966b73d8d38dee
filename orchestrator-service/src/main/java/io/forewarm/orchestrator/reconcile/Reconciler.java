package io.forewarm.orchestrator.reconcile;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.directive.DirectiveSource;
import io.forewarm.orchestrator.forecast.ForecastStore;
import io.forewarm.orchestrator.guard.GuardStore;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.plan.Action;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.plan.Snapshot;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.ObservedUnit.Ownership;
import io.forewarm.orchestrator.unit.ObservedUnit.Phase;
import io.forewarm.orchestrator.unit.Origin;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.Revision;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.UnitIds;
import io.forewarm.orchestrator.unit.UnitStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Observe, plan, apply: one pass per call, safe to repeat after any failure and from any replica. The backend is listed
 * before the rows are read, and rows are written before the backend is asked: so a listed unit without a row is an
 * orphan.
 */
public final class Reconciler {

    private static final Logger LOGGER = LoggerFactory.getLogger(Reconciler.class);

    private final ResourceBackend backend;
    private final Stores stores;
    private final Catalogue catalogue;
    private final Planner planner;
    private final UnitIds ids;
    private final Rules rules;

    /** What is written down. */
    public record Stores(
            UnitStore units,
            ForecastStore forecasts,
            FailureStore failures,
            GuardStore guard,
            DirectiveSource directives,
            SingleRunner runner) {}

    /**
     * How passes go.
     *
     * @param mode where no rule of the owner says otherwise
     * @param lostAfter how long the backend may take to show a unit whose order it took
     * @param startPatience a unit that takes this many times its bundle's start-up time, and {@code lostAfter} more,
     *     has failed
     * @param demandValidFor age from which a demand forecast is not believed any more
     */
    public record Rules(Mode mode, Duration lostAfter, int startPatience, Duration demandValidFor) {

        public Rules {
            if (startPatience < 1) {
                throw new IllegalArgumentException("startPatience must be >= 1: " + startPatience);
            }
        }
    }

    public Reconciler(
            ResourceBackend backend, Stores stores, Catalogue catalogue, Planner planner, UnitIds ids, Rules rules) {
        this.backend = backend;
        this.stores = stores;
        this.catalogue = catalogue;
        this.planner = planner;
        this.ids = ids;
        this.rules = rules;
    }

    /** What the pass did; empty if another replica is at it, or the backend cannot be seen. */
    public Optional<PassReport> pass(Instant now) {
        var report = new AtomicReference<Optional<PassReport>>(Optional.empty());
        stores.runner().runAlone(() -> report.set(passAlone(now)));
        return report.get();
    }

    private Optional<PassReport> passAlone(Instant now) {
        List<ObservedUnit> observed;
        Ruling ruling;
        try {
            observed = backend.list();
            ruling = ruling();
        } catch (BackendException e) {
            // Whoever can't see must not act: nothing would look lost, and everything would be built again.
            LOGGER.atWarn().setCause(e).addKeyValue("backend", backend.name()).log("backend cannot be observed");
            return Optional.empty();
        }
        var units = new PassUnits(stores.units());
        var builder = new Builder(
                units, stores.failures(), backend, catalogue, planner.rules().pace(), now);
        settle(observed, units, builder, now);
        var plans = plans(units, ruling, now);
        apply(plans.active(), units, builder, now);
        if (!plans.shadow().isEmpty()) {
            LOGGER.atDebug().addKeyValue("actions", plans.shadow().size()).log("planned and not carried out");
        }
        return Optional.of(report(plans, ruling, units, builder.troubles()));
    }

    /** What the next pass would do if nothing changed until then. Touches nothing. */
    public Plans plans(Instant now) {
        return plans(new PassUnits(stores.units()), ruling(), now);
    }

    private Ruling ruling() {
        var directives = stores.directives().current();
        return new Ruling(directives.over(stores.guard().modes(rules.mode())), directives);
    }

    private Plans plans(PassUnits units, Ruling ruling, Instant now) {
        if (ruling.modes().areAllOff()) {
            return Plans.NONE;
        }
        var directed = new Planner(ruling.directives().over(planner.rules()));
        return Plans.of(directed, snapshot(units, now), ruling.modes(), now);
    }

    private void settle(List<ObservedUnit> observed, PassUnits units, Builder builder, Instant now) {
        Map<UnitId, ObservedUnit> seen =
                observed.stream().collect(Collectors.toMap(ObservedUnit::id, Function.identity(), (one, _) -> one));
        var settling = new Settling(units, builder, rules, now);
        for (var unit : units.live()) {
            settling.settle(unit, seen.remove(unit.id()));
        }
        removeOrphans(seen.values());
    }

    /**
     * What carries our mark and has no row goes, and what is over too. But what somebody has is kept if we don't know
     * for sure that it is over: with the database restored from yesterday, it is our memory that is wrong.
     */
    private void removeOrphans(Collection<ObservedUnit> orphans) {
        if (orphans.isEmpty()) {
            return;
        }
        var over = stores.units().over(orphans.stream().map(ObservedUnit::id).toList());
        for (var orphan : orphans) {
            if (orphan.phase() == Phase.GONE) {
                continue;
            }
            if (orphan.ownership() == Ownership.CLAIMED && !over.contains(orphan.id())) {
                LOGGER.atError()
                        .addKeyValue("unit", orphan.id())
                        .log("unit is somebody's, and unknown here: find out whose, and delete it by hand if nobody's");
                continue;
            }
            remove(orphan);
        }
    }

    private void remove(ObservedUnit orphan) {
        try {
            backend.delete(orphan.id());
            LOGGER.atInfo().addKeyValue("unit", orphan.id()).log("orphan deleted");
        } catch (BackendException e) {
            LOGGER.atWarn().setCause(e).addKeyValue("unit", orphan.id()).log("orphan cannot be deleted yet");
        }
    }

    private Snapshot snapshot(PassUnits units, Instant now) {
        return new Snapshot(
                catalogue,
                stores.forecasts().advice(now),
                stores.forecasts().demand(now.minus(rules.demandValidFor())),
                unclaimed(units.live()),
                stores.failures().all());
    }

    private static List<Unit.Unclaimed> unclaimed(List<Unit> units) {
        return units.stream()
                .filter(Unit.Unclaimed.class::isInstance)
                .map(Unit.Unclaimed.class::cast)
                .toList();
    }

    private void apply(List<Action> plan, PassUnits units, Builder builder, Instant now) {
        var starts = new ArrayList<Unit.Wanted>();
        for (var action : plan) {
            switch (action) {
                case Action.Start start -> starts.add(toUnit(start, now));
                case Action.Retire(var unit, var reason) -> end(unit, unit.retire(reason, now), units, builder);
                case Action.Expire(var unit) -> end(unit, unit.expire(now), units, builder);
                case Action.Doubt(var unit, var doubted) ->
                    units.advance(unit, unit.doubted(doubted ? Optional.of(now) : Optional.empty()));
                case Action.BackOff(var bundle, var until) ->
                    LOGGER.atDebug()
                            .addKeyValue("bundle", bundle)
                            .addKeyValue("until", until)
                            .log("backing off");
            }
        }
        units.add(starts);
        starts.forEach(builder::order);
    }

    private Unit.Wanted toUnit(Action.Start start, Instant now) {
        var origin = new Origin(
                ids.next(start.bundle().id()),
                start.tenant(),
                start.bundle().id(),
                Revision.of(start.bundle()),
                start.purpose(),
                start.bundle().pricePerHour(),
                start.reason(),
                now);
        return new Unit.Wanted(origin, Optional.empty());
    }

    /** If somebody claimed it in this very moment, the row says so and the unit stays. */
    private static void end(Unit.Unclaimed unit, Unit.Ended ended, PassUnits units, Builder builder) {
        if (units.advance(unit, ended)) {
            builder.delete(unit);
        }
    }

    private static PassReport report(Plans plans, Ruling ruling, PassUnits units, int troubles) {
        var counts = units.live().stream().collect(Collectors.groupingBy(PassReport.State::of, Collectors.counting()));
        double cost = unclaimed(units.live()).stream()
                .mapToDouble(unit -> unit.origin().pricePerHour())
                .sum();
        return new PassReport(counts, cost, plans.all(), Standing.of(plans, ruling, units.live()), troubles);
    }
}
