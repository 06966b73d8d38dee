package io.forewarm.orchestrator.plan;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.CATALOGUE;
import static io.forewarm.orchestrator.plan.TestPlans.LARGE;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.advice;
import static io.forewarm.orchestrator.plan.TestPlans.bundle;
import static io.forewarm.orchestrator.plan.TestPlans.demand;
import static io.forewarm.orchestrator.plan.TestPlans.ready;
import static io.forewarm.orchestrator.plan.TestPlans.rules;
import static io.forewarm.orchestrator.plan.TestPlans.snapshot;
import static io.forewarm.orchestrator.plan.TestPlans.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.orchestrator.plan.PlanRules.PooledStandIn;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Purpose FIRST = new Purpose.Dedicated(subject(1));
    private static final Purpose POOLED = new Purpose.Pooled();

    private final Planner planner = new Planner(rules());

    @Test
    void startsWhatIsRecommendedWithItsReason() {
        var world = snapshot(List.of(advice(1, SMALL, 2)), List.of(), List.of());

        var plan = planner.plan(world, NOW);

        assertThat(plan).singleElement().isInstanceOfSatisfying(Action.Start.class, start -> {
            assertThat(start.purpose()).isEqualTo(FIRST);
            assertThat(start.reason().because()).isEqualTo("likely enough");
        });
    }

    @Test
    void countsWhatIsStillBeingBuilt() {
        var starting = new Unit.Starting(TestPlans.origin("a", SMALL, FIRST), NOW, Optional.empty());
        var world = snapshot(List.of(advice(1, SMALL, 2)), List.of(), List.of(starting));

        assertThat(planner.plan(world, NOW)).isEmpty();
    }

    @Test
    void ignoresAdviceThatHasEnded() {
        var world = snapshot(List.of(advice(1, SMALL, 2)), List.of(), List.of());

        assertThat(planner.plan(world, NOW.plus(Duration.ofMinutes(15)))).isEmpty();
    }

    @Test
    void spendsTheBudgetOnTheHighestValuePerCost() {
        var world =
                snapshot(List.of(advice(1, SMALL, 2), advice(2, SMALL, 9), advice(3, SMALL, 5)), List.of(), List.of());

        var plan = new Planner(rules(2, Duration.ZERO)).plan(world, NOW);

        assertThat(plan)
                .extracting(action -> ((Action.Start) action).purpose())
                .containsExactly(new Purpose.Dedicated(subject(2)), new Purpose.Dedicated(subject(3)));
    }

    @Test
    void fillsThePoolUpToTheNewsvendorsNumber() {
        // cold = 60 x 1/60 = 1, idle = 1 x 1/60: up to P(demand <= N) >= 0.984; Poisson(2): F(5) = 0.9834, F(6) =
        // 0.9955.
        var world = snapshot(List.of(), List.of(demand(SMALL, 2, 2)), List.of());

        assertThat(planner.plan(world, NOW)).hasSize(6);
    }

    @Test
    void doubtsAnUnwantedUnitBeforeItRetiresIt() {
        var unit = ready("a", SMALL, FIRST);

        var doubt = planner.plan(snapshot(List.of(), List.of(), List.of(unit)), NOW);
        var doubted = unit.doubted(Optional.of(NOW));
        var early = planner.plan(snapshot(List.of(), List.of(), List.of(doubted)), NOW.plusSeconds(29));
        var retire = planner.plan(snapshot(List.of(), List.of(), List.of(doubted)), NOW.plusSeconds(30));

        assertThat(doubt).containsExactly(new Action.Doubt(unit, true));
        assertThat(early).isEmpty();
        assertThat(retire).containsExactly(new Action.Retire(doubted, "unwanted"));
    }

    @Test
    void keepsAnUnwantedUnitUntilItsAdviceHasEnded() {
        var origin = TestPlans.origin("a", SMALL, FIRST);
        var unit = new Unit.Wanted(origin, Optional.of(NOW.minusSeconds(500)));

        var before = planner.plan(
                snapshot(List.of(), List.of(), List.of(unit)),
                origin.reason().keepUntil().minusMillis(1));
        var after = planner.plan(
                snapshot(List.of(), List.of(), List.of(unit)), origin.reason().keepUntil());

        assertThat(before).isEmpty();
        assertThat(after).hasSize(1);
    }

    @Test
    void dropsItsDoubtWhenTheUnitIsWantedAgain() {
        var unit = ready("a", SMALL, FIRST).doubted(Optional.of(NOW.minusSeconds(20)));

        var plan = planner.plan(snapshot(List.of(advice(1, SMALL, 2)), List.of(), List.of(unit)), NOW);

        assertThat(plan).containsExactly(new Action.Doubt(unit, false));
    }

    @Test
    void expiresWhatWasBuiltFromAnOlderBundleAtOnce() {
        var old = ready("a", bundle("small", 0.5, 1), FIRST);

        var plan = planner.plan(snapshot(List.of(advice(1, SMALL, 2)), List.of(), List.of(old)), NOW);

        assertThat(plan.getFirst()).isEqualTo(new Action.Expire(old));
        assertThat(plan.getLast()).isInstanceOf(Action.Start.class);
    }

    @Test
    void leavesABundleAloneThatFailsAndGoesOnWithTheOthers() {
        var failures = Map.of(SMALL.id(), new Failures(3, NOW.minusSeconds(39)));
        var world = new Snapshot(
                CATALOGUE, List.of(advice(1, SMALL, 9), advice(2, LARGE, 2)), List.of(), List.of(), failures);

        var plan = planner.plan(world, NOW);

        assertThat(plan).hasSize(2).contains(new Action.BackOff(SMALL.id(), NOW.plusSeconds(1)));
        assertThat(planner.plan(world, NOW.plusSeconds(1))).hasSize(2).noneMatch(Action.BackOff.class::isInstance);
    }

    @Test
    void keepsThePace() {
        var rules = rules();
        var pace = new PlanRules.Pace(3, 5, Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(1));
        var slow = new Planner(
                new PlanRules(rules.budget(), rules.floors(), rules.ceilings(), pace, PooledStandIn.FORBIDDEN));
        var advice =
                IntStream.range(0, 9).mapToObj(one -> advice(one, SMALL, 2)).toList();
        var starting = IntStream.range(0, 4)
                .mapToObj(one -> new Unit.Starting(
                        TestPlans.origin("s" + one, SMALL, new Purpose.Dedicated(subject(one))), NOW, Optional.empty()))
                .toList();

        assertThat(slow.plan(snapshot(advice, List.of(), List.of()), NOW)).hasSize(3);
        assertThat(slow.plan(snapshot(advice, List.of(), starting), NOW)).hasSize(1);
    }

    @Test
    void keepsFloorsAndCeilings() {
        var rules = rules();
        var bounded = new Planner(new PlanRules(
                rules.budget(),
                Map.of(ACME, Map.of(SMALL.id(), 2)),
                Map.of(ACME, Map.of(LARGE.id(), 1)),
                rules.pace(),
                PooledStandIn.FORBIDDEN));

        var plan = bounded.plan(snapshot(List.of(), List.of(demand(LARGE, 5, 5)), List.of()), NOW);

        assertThat(plan).extracting(action -> ((Action.Start) action).bundle()).containsExactly(SMALL, SMALL, LARGE);
    }

    @Test
    void countsSurplusOfThePoolForDedicatedUnitsOnlyIfAllowed() {
        var rules = rules();
        var lenient = new Planner(
                new PlanRules(rules.budget(), rules.floors(), rules.ceilings(), rules.pace(), PooledStandIn.ALLOWED));
        var world = snapshot(List.of(advice(1, SMALL, 2)), List.of(), List.of(ready("a", SMALL, POOLED)));

        assertThat(lenient.plan(world, NOW)).isEmpty();
        assertThat(planner.plan(world, NOW)).hasSize(2).anyMatch(Action.Start.class::isInstance);
    }

    @Test
    void boundsEachTenantToo() {
        var poor = new Planner(new PlanRules(
                new PlanRules.Budget(100, 100, Map.of(ACME, 3.0)),
                Map.of(),
                Map.of(),
                rules().pace(),
                PooledStandIn.FORBIDDEN));

        assertThat(poor.plan(snapshot(List.of(), List.of(demand(LARGE, 5, 5)), List.of()), NOW))
                .hasSize(1);
    }

    @Test
    void waitsTwiceAsLongAfterEachFailureUpToTheLongest() {
        var pace = rules().pace();

        assertThat(IntStream.of(1, 2, 3, 7, 70)
                        .mapToObj(inARow -> pace.waitUntil(new Failures(inARow, NOW), NOW))
                        .map(until -> Duration.between(NOW, until.orElseThrow()).toSeconds()))
                .containsExactly(10L, 20L, 40L, 600L, 600L);
    }

    @Test
    void doesNotWaitForAFailureThatLiesAheadSinceTheClockWasSetBack() {
        var failures = Map.of(SMALL.id(), new Failures(1, NOW.plus(Duration.ofHours(1))));
        var world = new Snapshot(CATALOGUE, List.of(advice(1, SMALL, 2)), List.of(), List.of(), failures);

        assertThat(planner.plan(world, NOW)).hasOnlyElementsOfType(Action.Start.class);
    }

    @Test
    void doubtsAnewWhatItDoubtedBeforeTheClockWasSetBack() {
        var unit = ready("a", SMALL, FIRST).doubted(Optional.of(NOW.plus(Duration.ofHours(1))));

        assertThat(planner.plan(snapshot(List.of(), List.of(), List.of(unit)), NOW))
                .containsExactly(new Action.Doubt(unit, true));
    }
}
