package io.forewarm.benchmarks.claims;

import io.forewarm.model.activity.Amounts;
import io.forewarm.model.activity.Placement;
import io.forewarm.model.activity.SecurityProfile;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.catalogue.Storage;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.forecast.Advice;
import io.forewarm.orchestrator.plan.Action;
import io.forewarm.orchestrator.plan.PlanRules;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.plan.Snapshot;
import io.forewarm.orchestrator.unit.Origin;
import io.forewarm.orchestrator.unit.Revision;
import io.forewarm.orchestrator.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Times the planner: a pure function, so nothing has to be started. */
final class PlanBench {

    static final int UNITS = 10_000;
    static final int BUNDLES = 1_000;

    /** Enough for the compilers; the median of what comes after them no longer moves. */
    private static final int RUNS = 100;

    private static final TenantId TENANT = new TenantId("default");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final Planner planner = new Planner(new PlanRules(
            new PlanRules.Budget(1e9, 1e9, Map.of()),
            Map.of(),
            Map.of(),
            new PlanRules.Pace(UNITS, UNITS, Duration.ofSeconds(30), Duration.ofSeconds(10), Duration.ofMinutes(10)),
            PlanRules.PooledStandIn.ALLOWED));

    private final Catalogue catalogue = new Catalogue(
            "EUR", 60, IntStream.range(0, BUNDLES).mapToObj(PlanBench::bundle).toList());

    static Result.Plan measure() {
        var bench = new PlanBench();
        var nothing = bench.snapshot(List.of());
        var everything = bench.snapshot(bench.started(nothing));
        if (!bench.planner.plan(everything, NOW).isEmpty()) {
            throw new IllegalStateException("what was started by a plan must be what the next one wants");
        }
        return new Result.Plan(UNITS, BUNDLES, bench.millis(everything), bench.millis(nothing));
    }

    private static Bundle bundle(int number) {
        return new Bundle(
                new BundleId("bundle-" + number),
                "vm-" + number % 10,
                new Amounts(1, 1024, 0),
                Storage.NONE,
                0,
                SecurityProfile.BASELINE,
                "image:" + number,
                Placement.ON_DEMAND,
                1 + number / 1e4,
                Duration.ofMinutes(1),
                0);
    }

    /** As many recommendations as there shall be units: each subject gets one, of some bundle. */
    private Snapshot snapshot(List<Unit.Unclaimed> units) {
        var advice = IntStream.range(0, UNITS).mapToObj(PlanBench::advice).toList();
        return new Snapshot(catalogue, advice, List.of(), units, Map.of());
    }

    private static Advice advice(int number) {
        return new Advice(
                TENANT,
                new SubjectId("%032x".formatted(number)),
                new io.forewarm.model.forecast.Recommendation(
                        new BundleId("bundle-" + number % BUNDLES),
                        1,
                        0.5,
                        NOW.plus(Duration.ofMinutes(15)),
                        2 + number % 7,
                        1,
                        "likely enough"));
    }

    private List<Unit.Unclaimed> started(Snapshot nothing) {
        var units = new ArrayList<Unit.Unclaimed>();
        for (var action : planner.plan(nothing, NOW)) {
            if (action instanceof Action.Start start) {
                units.add(ready(start, units.size()));
            }
        }
        if (units.size() != UNITS) {
            throw new IllegalStateException("as many units as recommendations: " + units.size());
        }
        return units;
    }

    private static Unit.Unclaimed ready(Action.Start start, int number) {
        var origin = new Origin(
                new UnitId("unit-" + number),
                start.tenant(),
                start.bundle().id(),
                Revision.of(start.bundle()),
                start.purpose(),
                start.bundle().pricePerHour(),
                start.reason(),
                NOW);
        return new Unit.Ready(origin, NOW, NOW, Optional.empty());
    }

    private double millis(Snapshot snapshot) {
        var nanos = new long[RUNS];
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            planner.plan(snapshot, NOW);
            nanos[run] = System.nanoTime() - start;
        }
        var settled = Arrays.copyOfRange(nanos, RUNS / 2, RUNS);
        Arrays.sort(settled);
        return Math.round(settled[settled.length / 2] / 1e4) / 100.0;
    }
}
