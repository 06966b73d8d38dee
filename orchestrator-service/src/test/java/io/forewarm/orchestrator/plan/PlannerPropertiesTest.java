package io.forewarm.orchestrator.plan;

import static io.forewarm.orchestrator.plan.TestPlans.LARGE;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.applied;
import static io.forewarm.orchestrator.plan.TestPlans.cost;
import static io.forewarm.orchestrator.plan.TestPlans.demand;
import static io.forewarm.orchestrator.plan.TestPlans.origin;
import static io.forewarm.orchestrator.plan.TestPlans.rules;
import static io.forewarm.orchestrator.plan.TestPlans.snapshot;
import static io.forewarm.orchestrator.plan.TestPlans.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.orchestrator.forecast.Advice;
import io.forewarm.orchestrator.forecast.Demand;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class PlannerPropertiesTest {

    private static final Duration SCALE_DOWN_AFTER = Duration.ofSeconds(30);

    @Property(tries = 100)
    void neverGoesOverTheBudget(@ForAll("worlds") Snapshot world, @ForAll @DoubleRange(max = 30) double budget) {
        var after = applied(world, new Planner(rules(budget, SCALE_DOWN_AFTER)).plan(world, NOW));

        // What was there before may already have been too much, for instance under a higher budget.
        assertThat(cost(after.units())).isLessThanOrEqualTo(Math.max(budget, cost(world.units())) + 1e-6);
    }

    @Property(tries = 100)
    void sameInputSamePlanInWhateverOrder(@ForAll("worlds") Snapshot world, @ForAll Random random) {
        var planner = new Planner(rules(10, SCALE_DOWN_AFTER));
        var advice = new ArrayList<>(world.advice());
        var units = new ArrayList<>(world.units());
        Collections.shuffle(advice, random);
        Collections.shuffle(units, random);

        var shuffled = planner.plan(snapshot(advice, world.demand(), units), NOW);

        assertThat(shuffled).containsExactlyInAnyOrderElementsOf(planner.plan(world, NOW));
    }

    @Property(tries = 100)
    void hasNothingToAddAfterItsPlanWasCarriedOut(
            @ForAll("worlds") Snapshot world, @ForAll @DoubleRange(max = 30) double budget) {
        var planner = new Planner(rules(budget, SCALE_DOWN_AFTER));
        var after = applied(world, planner.plan(world, NOW));

        assertThat(planner.plan(after, NOW)).isEmpty();
    }

    @Property(tries = 100)
    void touchesOnlyUnitsThatItWasShown(@ForAll("worlds") Snapshot world) {
        var plan = new Planner(rules(10, Duration.ZERO)).plan(world, NOW);

        assertThat(plan).allSatisfy(action -> {
            switch (action) {
                case Action.Retire retire -> assertThat(world.units()).contains(retire.unit());
                case Action.Expire(var unit) -> assertThat(world.units()).contains(unit);
                case Action.Doubt doubt -> assertThat(world.units()).contains(doubt.unit());
                case Action.Start _, Action.BackOff _ -> assertThat(action).isNotNull();
            }
        });
    }

    @Property(tries = 100)
    void moreDemandNeverMeansFewerUnits(
            @ForAll @DoubleRange(max = 50) double less,
            @ForAll @DoubleRange(max = 50) double added,
            @ForAll @DoubleRange(min = 1, max = 5) double dispersion) {
        var planner = new Planner(rules(1000, SCALE_DOWN_AFTER));
        double more = less + added;

        var few = planner.plan(snapshot(List.of(), List.of(demand(SMALL, less, less * dispersion)), List.of()), NOW);
        var many = planner.plan(snapshot(List.of(), List.of(demand(SMALL, more, more * dispersion)), List.of()), NOW);

        assertThat(many.size()).isGreaterThanOrEqualTo(few.size());
    }

    @Provide
    Arbitrary<Snapshot> worlds() {
        var bundles = Arbitraries.of(SMALL, LARGE);
        Arbitrary<Advice> advice = Combinators.combine(
                        Arbitraries.integers().between(1, 8),
                        bundles,
                        Arbitraries.doubles().between(1.01, 20))
                .as(TestPlans::advice);
        Arbitrary<Demand> small = amounts().map(mean -> demand(SMALL, mean, mean * 1.5));
        Arbitrary<Demand> large = amounts().map(mean -> demand(LARGE, mean, mean));
        return Combinators.combine(
                        advice.list()
                                .ofMaxSize(10)
                                .uniqueElements(one -> one.subject() + "/"
                                        + one.recommendation().bundle()),
                        small,
                        large,
                        units(bundles))
                .as((wanted, one, other, units) -> snapshot(wanted, List.of(one, other), units));
    }

    private static Arbitrary<Double> amounts() {
        return Arbitraries.doubles().between(0, 6);
    }

    private static Arbitrary<List<Unit.Unclaimed>> units(Arbitrary<Bundle> bundles) {
        var purposes = Arbitraries.integers()
                .between(0, 9)
                .map(one -> one == 0 ? new Purpose.Pooled() : (Purpose) new Purpose.Dedicated(subject(one)));
        var doubts = Arbitraries.integers()
                .between(0, 60)
                .map(seconds -> NOW.minusSeconds(seconds))
                .optional();
        return Combinators.combine(
                        bundles, purposes, doubts, Arbitraries.integers().between(0, 2))
                .as(Draft::new)
                .list()
                .ofMaxSize(12)
                .map(drafts -> IntStream.range(0, drafts.size())
                        .<Unit.Unclaimed>mapToObj(index -> drafts.get(index).toUnit("unit-" + index))
                        .toList());
    }

    private record Draft(Bundle bundle, Purpose purpose, Optional<Instant> doubtedSince, int state) {

        Unit.Unclaimed toUnit(String id) {
            var wanted = new Unit.Wanted(origin(id, bundle, purpose), doubtedSince);
            return switch (state) {
                case 0 -> wanted;
                case 1 -> wanted.accepted(NOW);
                default -> wanted.accepted(NOW).ready(NOW);
            };
        }
    }
}
