package io.forewarm.orchestrator.reconcile;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.CATALOGUE;
import static io.forewarm.orchestrator.plan.TestPlans.LARGE;
import static io.forewarm.orchestrator.plan.TestPlans.NOW;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.rules;
import static io.forewarm.orchestrator.plan.TestPlans.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.directive.DirectiveSource;
import io.forewarm.orchestrator.forecast.jdbc.JdbcForecastStore;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.guard.Modes;
import io.forewarm.orchestrator.guard.jdbc.JdbcGuardStore;
import io.forewarm.orchestrator.plan.Action;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.reconcile.jdbc.AdvisoryLock;
import io.forewarm.orchestrator.reconcile.jdbc.JdbcFailureStore;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.BackendException;
import io.forewarm.orchestrator.unit.ObservedUnit;
import io.forewarm.orchestrator.unit.OrderReason;
import io.forewarm.orchestrator.unit.Origin;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.Revision;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.UnitIds;
import io.forewarm.orchestrator.unit.UnitOrder;
import io.forewarm.orchestrator.unit.Wish;
import io.forewarm.orchestrator.unit.jdbc.JdbcUnitStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Passes over a real database and a backend that can be made to fail and to forget. */
class ReconcilerIT {

    private static final Duration LOST_AFTER = Duration.ofSeconds(30);
    private static final Assignment ADA = new Assignment(new ClaimId("claim-1"), subject(1));

    private final TestClock clock = new TestClock("2026-03-02T08:00:00Z");
    private final List<ProvisioningOutcome> outcomes = new ArrayList<>();
    private FlakyBackend backend = new FlakyBackend(clock);

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private Reconciler.Stores stores;

    @SuppressWarnings("NullAway.Init") // Filled before all tests.
    private static JdbcTemplate template;

    @BeforeAll
    static void migrate() {
        var source = new DriverManagerDataSource(LocalPlatform.shared().freshDatabase("reconciler_it"));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/orchestrator")
                .load()
                .migrate();
        template = new JdbcTemplate(source);
    }

    @BeforeEach
    void emptyDatabase() {
        template.execute("truncate unit, claim, demand, forecast_head, recommendation, bundle_failure, guard_rule,"
                + " kill_switch");
        stores = new Reconciler.Stores(
                new JdbcUnitStore(template, outcomes::add),
                new JdbcForecastStore(template),
                new JdbcFailureStore(JdbcClient.create(template)),
                new JdbcGuardStore(JdbcClient.create(template)),
                DirectiveSource.NONE,
                new AdvisoryLock(template));
    }

    @Test
    void buildsThePoolAndThenLeavesItAlone() {
        expect(SMALL, 2);

        pass();
        clock.advance(Duration.ofSeconds(60));
        var report = pass();

        assertThat(report.units()).containsOnlyKeys(PassReport.State.READY).containsEntry(PassReport.State.READY, 6L);
        assertThat(report.actions()).isEmpty();
        assertThat(report.costPerHour()).isEqualTo(6);
    }

    @Test
    void givesUpWarmUnitsThatAreLostAndBuildsThemAgain() {
        expect(SMALL, 2);
        pass();
        backend = new FlakyBackend(clock);

        var early = pass();
        clock.advance(LOST_AFTER);
        pass();
        clock.advance(Duration.ofSeconds(10));
        pass();

        assertThat(early.actions()).isEmpty();
        assertThat(outcomes)
                .hasSize(6)
                .allSatisfy(outcome -> assertThat(outcome)
                        .isInstanceOfSatisfying(
                                ProvisioningOutcome.Broken.class,
                                broken -> assertThat(broken.reason()).isEqualTo("lost")));
        assertThat(backend.list()).hasSize(6);
        assertThat(backend.list()).extracting(ObservedUnit::id).containsExactlyInAnyOrderElementsOf(liveIds());
    }

    @Test
    void givesUpWhatTakesManyTimesAsLongAsItShould() {
        backend.never.add("small-");
        expect(SMALL, 2);
        pass();

        clock.advance(LOST_AFTER.plus(SMALL.startUpTime().multipliedBy(5)).minusSeconds(1));
        pass();
        assertThat(outcomes).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        pass();

        assertThat(outcomes)
                .hasSize(6)
                .allSatisfy(outcome -> assertThat(((ProvisioningOutcome.Broken) outcome).reason())
                        .isEqualTo("overdue"));
        assertThat(backend.list()).isEmpty();
    }

    @Test
    void releasesWhatIsClaimedAndLost() {
        claimOneOfPool();
        backend = new FlakyBackend(clock);

        clock.advance(LOST_AFTER);
        pass();

        assertThat(stores.units().claimedBy(ADA.claim())).isEmpty();
    }

    @Test
    void deletesOrphansButNotWhatSomebodyMayStillHave() {
        backend.create(order("orphan"));
        backend.create(order("somebodys"));
        backend.assign(new UnitId("somebodys"), ADA);

        pass();

        assertThat(backend.list()).extracting(one -> one.id().value()).containsExactly("somebodys");
    }

    @Test
    void deletesWhatWasReleasedWhileTheBackendWasAway() {
        var claimed = claimOneOfPool();
        stores.units().advance(claimed, claimed.release(Unit.Released.GIVEN_BACK, clock.instant()));

        pass();

        assertThat(backend.list()).extracting(ObservedUnit::id).doesNotContain(claimed.id());
    }

    @Test
    void tellsTheBackendOfAClaimThatItHasNotHeardOf() {
        var claimed = claimOneOfPool();

        pass();

        assertThat(backend.list())
                .filteredOn(one -> one.ownership() == ObservedUnit.Ownership.CLAIMED)
                .extracting(ObservedUnit::id)
                .containsExactly(claimed.id());
    }

    @Test
    void endsAClaimWhoseUnitTheBackendRefusesForGood() {
        backend.refused.add(SMALL);
        backend.reason = BackendException.Reason.ALERT;
        claimOneToBeBuilt();

        pass();
        pass();

        assertThat(backend.attempts).isEqualTo(1);
        assertThat(stores.units().live()).isEmpty();
        assertThat(outcomes)
                .singleElement()
                .isInstanceOfSatisfying(
                        ProvisioningOutcome.Broken.class,
                        broken -> assertThat(broken.reason()).isEqualTo("refused"));
    }

    @Test
    void keepsTryingWhileTheBackendHasNoRoomForAClaim() {
        backend.refused.add(SMALL);
        claimOneToBeBuilt();

        pass();
        pass();

        assertThat(backend.attempts).isEqualTo(2);
        assertThat(stores.units().live()).hasSize(1);
    }

    @Test
    void leavesAFailingBundleAloneForAWhileAndBuildsTheOthers() {
        backend.refused.add(SMALL);
        expect(SMALL, 2);
        expect(LARGE, 2);

        pass();
        pass();
        pass();

        assertThat(backend.attempts).isEqualTo(1);
        assertThat(stores.failures().all()).containsOnlyKeys(SMALL.id());
        assertThat(backend.list()).isNotEmpty().allMatch(one -> one.id().value().startsWith("large-"));
    }

    @Test
    void triesAgainAfterTheBackOffAndForgetsTheFailuresWhenItWorks() {
        backend.refused.add(SMALL);
        expect(SMALL, 2);
        pass();

        backend.refused.clear();
        clock.advance(Duration.ofSeconds(10));
        pass();
        clock.advance(Duration.ofSeconds(60));
        pass();

        assertThat(backend.list()).hasSize(6);
        assertThat(stores.failures().all()).isEmpty();
    }

    @Test
    void doesNothingWhileItCannotSee() {
        expect(SMALL, 2);
        pass();
        backend.blind = true;
        clock.advance(Duration.ofHours(1));

        assertThat(reconciler(Mode.ACTIVE).pass(clock.instant())).isEmpty();
        assertThat(stores.units().live()).hasSize(6);
    }

    @Test
    void onlyPlansInShadowMode() {
        expect(SMALL, 2);

        var report = reconciler(Mode.SHADOW).pass(clock.instant()).orElseThrow();

        assertThat(report.actions()).hasSize(6);
        assertThat(stores.units().live()).isEmpty();
    }

    @Test
    void carriesOutOnlyWhatTheClosestRuleAllows() {
        guard().put(new Modes.Rule(Optional.of(ACME), Optional.empty(), Mode.SHADOW));
        guard().put(new Modes.Rule(Optional.of(ACME), Optional.of(LARGE.id()), Mode.ACTIVE));
        guard().put(new Modes.Rule(Optional.empty(), Optional.of(SMALL.id()), Mode.ACTIVE));
        expect(SMALL, 2);
        expect(LARGE, 2);

        var report = pass();

        assertThat(report.actions())
                .extracting(action -> ((Action.Start) action).bundle().id())
                .contains(SMALL.id(), LARGE.id());
        assertThat(stores.units().live())
                .isNotEmpty()
                .allMatch(unit -> unit.origin().bundle().equals(LARGE.id()));
    }

    @Test
    void touchesNothingWhileTheKillSwitchIsOnAndServesClaimsAllTheSame() {
        expect(SMALL, 2);
        pass();
        guard().kill(true);
        guard().kill(true);
        stores.forecasts()
                .replaceDemand(List.of(new DemandForecast(
                        ACME, SMALL.id(), 0, clock.instant().plusSeconds(1), Duration.ofMinutes(1), 9, 9)));

        clock.advance(Duration.ofSeconds(60));
        var report = pass();

        assertThat(report.actions()).isEmpty();
        assertThat(stores.units().live()).hasSize(6).allMatch(Unit.Ready.class::isInstance);
        guard().kill(false);
        assertThat(pass().actions()).isNotEmpty();
    }

    @Test
    void tellsWhatItWouldDoWithoutDoingIt() {
        expect(SMALL, 2);

        var plans = reconciler(Mode.ACTIVE).plans(clock.instant());

        assertThat(plans.active()).hasSize(6);
        assertThat(plans.shadow()).isEmpty();
        assertThat(stores.units().live()).isEmpty();
    }

    private static JdbcGuardStore guard() {
        return new JdbcGuardStore(JdbcClient.create(template));
    }

    @Test
    void letsOnlyOneReplicaRun() {
        var inside = new ArrayList<Boolean>();

        boolean outside =
                stores.runner().runAlone(() -> inside.add(stores.runner().runAlone(() -> {})));

        assertThat(outside).isTrue();
        assertThat(inside).containsExactly(false);
        assertThat(stores.runner().runAlone(() -> {})).isTrue();
    }

    private Unit.Claimed claimOneOfPool() {
        expect(SMALL, 2);
        pass();
        clock.advance(Duration.ofSeconds(60));
        pass();
        return stores.units()
                .take(Wish.of(ACME, SMALL, CATALOGUE), ADA, clock.instant())
                .orElseThrow();
    }

    private PassReport pass() {
        return reconciler(Mode.ACTIVE).pass(clock.instant()).orElseThrow();
    }

    private Reconciler reconciler(Mode mode) {
        return new Reconciler(
                backend,
                stores,
                CATALOGUE,
                new Planner(rules()),
                new UnitIds(new Random()),
                new Reconciler.Rules(mode, LOST_AFTER, 5, Duration.ofHours(2)));
    }

    private void expect(Bundle bundle, double mean) {
        stores.forecasts()
                .replaceDemand(List.of(
                        new DemandForecast(ACME, bundle.id(), 0, clock.instant(), Duration.ofMinutes(1), mean, mean)));
    }

    private List<UnitId> liveIds() {
        return stores.units().live().stream().map(Unit::id).toList();
    }

    private void claimOneToBeBuilt() {
        var origin = new Origin(
                new UnitId("small-1"),
                ACME,
                SMALL.id(),
                Revision.of(SMALL),
                new Purpose.OnDemand(ADA.subject()),
                SMALL.pricePerHour(),
                new OrderReason(0, clock.instant(), "asked for"),
                clock.instant());
        stores.units().add(List.of(Unit.Claimed.onDemand(origin, ADA)));
    }

    private static UnitOrder order(String id) {
        return new UnitOrder(new UnitId(id), ACME, SMALL, UnitOrder.Lane.SPECULATIVE, "likely enough", NOW);
    }
}
