package io.forewarm.orchestrator.plan;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.forecast.Advice;
import io.forewarm.orchestrator.forecast.Demand;
import io.forewarm.orchestrator.unit.OrderReason;
import io.forewarm.orchestrator.unit.Origin;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.Revision;
import io.forewarm.orchestrator.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small worlds to plan in: two bundles at 1 and 2 an hour that take a minute to start, a waiting hour costs 60. */
public final class TestPlans {

    public static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    public static final TenantId ACME = new TenantId("acme");
    public static final Bundle SMALL = bundle("small", 1, 1);
    public static final Bundle LARGE = bundle("large", 2, 2);
    public static final Catalogue CATALOGUE = new Catalogue("EUR", 60, List.of(SMALL, LARGE));

    private TestPlans() {}

    public static Bundle bundle(String id, double cores, double pricePerHour) {
        return new Bundle(
                new BundleId(id),
                "vm",
                new Amounts(cores, 1024, 0),
                Storage.NONE,
                0,
                SecurityProfile.RESTRICTED,
                "image:1",
                Placement.ON_DEMAND,
                pricePerHour,
                Duration.ofMinutes(1),
                0);
    }

    public static SubjectId subject(int number) {
        return new SubjectId("%032x".formatted(number));
    }

    public static PlanRules rules() {
        return rules(100, Duration.ofSeconds(30));
    }

    public static PlanRules rules(double budgetPerHour, Duration scaleDownAfter) {
        return new PlanRules(
                new PlanRules.Budget(budgetPerHour, 1000, Map.of()),
                Map.of(),
                Map.of(),
                new PlanRules.Pace(1000, 1000, scaleDownAfter, Duration.ofSeconds(10), Duration.ofMinutes(10)),
                PlanRules.PooledStandIn.FORBIDDEN);
    }

    static Advice advice(int subject, Bundle bundle, double valuePerCost) {
        return new Advice(
                ACME,
                subject(subject),
                new Recommendation(
                        bundle.id(), 1, 0.5, NOW.plus(Duration.ofMinutes(15)), valuePerCost, 1, "likely enough"));
    }

    static Demand demand(Bundle bundle, double mean, double variance) {
        return new Demand(ACME, bundle.id(), Duration.ofMinutes(1), mean, variance);
    }

    public static Origin origin(String id, Bundle bundle, Purpose purpose) {
        return new Origin(
                new UnitId(id),
                ACME,
                bundle.id(),
                Revision.of(bundle),
                purpose,
                bundle.pricePerHour(),
                new OrderReason(0.5, NOW.minusSeconds(60), "likely enough"),
                NOW.minusSeconds(300));
    }

    static Unit.Ready ready(String id, Bundle bundle, Purpose purpose) {
        return new Unit.Starting(origin(id, bundle, purpose), NOW.minusSeconds(290), Optional.empty())
                .ready(NOW.minusSeconds(200));
    }

    static Snapshot snapshot(List<Advice> advice, List<Demand> demand, List<? extends Unit.Unclaimed> units) {
        return new Snapshot(CATALOGUE, advice, demand, List.copyOf(units), Map.of());
    }

    /** The world after a plan was carried out and all went well. */
    static Snapshot applied(Snapshot before, List<Action> plan) {
        var units = new ArrayList<>(before.units());
        for (var action : plan) {
            switch (action) {
                case Action.Start start -> units.add(new Unit.Wanted(started(start, units.size()), Optional.empty()));
                case Action.Retire retire -> units.remove(retire.unit());
                case Action.Expire(var unit) -> units.remove(unit);
                case Action.Doubt(var unit, var doubted) ->
                    units.set(units.indexOf(unit), unit.doubted(doubted ? Optional.of(NOW) : Optional.empty()));
                case Action.BackOff _ -> {
                    // Nothing is done.
                }
            }
        }
        return new Snapshot(before.catalogue(), before.advice(), before.demand(), units, before.failures());
    }

    private static Origin started(Action.Start start, int number) {
        var origin = origin("started-" + number, start.bundle(), start.purpose());
        return new Origin(
                origin.id(),
                ACME,
                origin.bundle(),
                origin.revision(),
                start.purpose(),
                origin.pricePerHour(),
                start.reason(),
                NOW);
    }

    static double cost(List<? extends Unit.Unclaimed> units) {
        return units.stream().mapToDouble(unit -> unit.origin().pricePerHour()).sum();
    }
}
