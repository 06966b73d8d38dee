package io.forewarm.orchestrator.claim;

import static io.forewarm.orchestrator.plan.TestPlans.ACME;
import static io.forewarm.orchestrator.plan.TestPlans.CATALOGUE;
import static io.forewarm.orchestrator.plan.TestPlans.SMALL;
import static io.forewarm.orchestrator.plan.TestPlans.rules;
import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.directive.DirectiveSource;
import io.forewarm.orchestrator.forecast.jdbc.JdbcForecastStore;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.guard.jdbc.JdbcGuardStore;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.reconcile.Reconciler;
import io.forewarm.orchestrator.reconcile.jdbc.AdvisoryLock;
import io.forewarm.orchestrator.reconcile.jdbc.JdbcFailureStore;
import io.forewarm.orchestrator.simulated.SimulatedBackend;
import io.forewarm.orchestrator.unit.UnitIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Ten times as many people come as were forecast, to a platform that has room for hardly all of them. How long they
 * wait is measured in virtual time from claim to ready, with Forewarm and with Forewarm switched off.
 */
class BurstIT {

    private static final Duration PASS = Duration.ofSeconds(2);

    /** Expected within a minute, which is how long a unit takes to start; as many as that come every six seconds. */
    private static final double FORECAST = 5;

    private static final int CLAIMS = 250;
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final double CORES = 105;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private SingleConnectionDataSource source;

    @BeforeEach
    void freshDatabase() {
        source = new SingleConnectionDataSource(LocalPlatform.shared().freshDatabase("burst_it"), true);
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/orchestrator")
                .load()
                .migrate();
    }

    @Test
    void doesNotMakeRealRequestsSlower() {
        var off = waits(Mode.OFF);
        freshDatabase();
        var active = waits(Mode.ACTIVE);

        assertThat(active).hasSameSizeAs(off).hasSize(CLAIMS);
        assertThat(quantile(active, 0.99)).isLessThanOrEqualTo(1.1 * quantile(off, 0.99));
        assertThat(quantile(active, 0.02))
                .as("those who came first found warm units")
                .isZero();
        assertThat(quantile(off, 0.02)).isPositive();
    }

    /** Seconds, in order. */
    private List<Double> waits(Mode mode) {
        var clock = new TestClock("2026-03-02T08:00:00Z");
        var backend = new SimulatedBackend(new SimulatedBackend.Rules(CORES, 0), clock);
        var desk = TestClaims.on(source, backend);
        var reconciler = reconciler(mode, backend, desk);
        forecast(clock);
        for (int pass = 0; pass < 40; pass++) {
            reconciler.pass(clock.instant());
            clock.advance(PASS);
        }
        var held = new ArrayList<ClaimId>();
        int made = 0;
        for (int pass = 0; pass < 600 && (made < CLAIMS || !held.isEmpty()); pass++) {
            for (int user = 0; user < 2 && made < CLAIMS; user++) {
                var result = desk.claims().claim(TestClaims.request(made++), clock.instant());
                held.add(((ClaimResult.Granted) result).claim().assignment().claim());
            }
            reconciler.pass(clock.instant());
            clock.advance(PASS);
            giveBack(desk, held, clock);
        }
        assertThat(held).isEmpty();
        return waited();
    }

    private void giveBack(TestClaims desk, List<ClaimId> held, TestClock clock) {
        held.removeIf(id -> {
            var done = desk.store()
                    .standing(id)
                    .orElseThrow()
                    .readyAt()
                    .filter(ready -> !clock.instant().isBefore(ready.plus(KEPT)));
            done.ifPresent(_ -> desk.claims().release(id, clock.instant()));
            return done.isPresent();
        });
    }

    private List<Double> waited() {
        return JdbcClient.create(source)
                .sql("""
                        select greatest(0, extract(epoch from unit.ready_at - claim.at)) as seconds
                        from claim join unit on unit.id = claim.unit order by seconds
                        """)
                .query((row, _) -> row.getDouble("seconds"))
                .list();
    }

    private static double quantile(List<Double> sorted, double part) {
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1));
    }

    private void forecast(TestClock clock) {
        new JdbcForecastStore(new JdbcTemplate(source))
                .replaceDemand(List.of(new DemandForecast(
                        ACME, SMALL.id(), 0, clock.instant(), Duration.ofMinutes(1), FORECAST, FORECAST)));
    }

    private Reconciler reconciler(Mode mode, SimulatedBackend backend, TestClaims desk) {
        var template = new JdbcTemplate(source);
        var stores = new Reconciler.Stores(
                desk.units(),
                new JdbcForecastStore(template),
                new JdbcFailureStore(JdbcClient.create(source)),
                new JdbcGuardStore(JdbcClient.create(source)),
                DirectiveSource.NONE,
                new AdvisoryLock(template));
        return new Reconciler(
                backend,
                stores,
                CATALOGUE,
                new Planner(rules()),
                new UnitIds(new Random(1)),
                new Reconciler.Rules(mode, Duration.ofSeconds(30), 5, Duration.ofDays(1)));
    }
}
