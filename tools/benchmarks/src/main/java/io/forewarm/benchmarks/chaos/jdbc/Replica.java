package io.forewarm.benchmarks.chaos.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.orchestrator.claim.Claims;
import io.forewarm.orchestrator.claim.jdbc.JdbcClaimStore;
import io.forewarm.orchestrator.directive.DirectiveSource;
import io.forewarm.orchestrator.forecast.ForecastStore;
import io.forewarm.orchestrator.forecast.jdbc.JdbcForecastStore;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.guard.jdbc.JdbcGuardStore;
import io.forewarm.orchestrator.ledger.jdbc.JdbcOutbox;
import io.forewarm.orchestrator.plan.Planner;
import io.forewarm.orchestrator.reconcile.Reconciler;
import io.forewarm.orchestrator.reconcile.jdbc.AdvisoryLock;
import io.forewarm.orchestrator.reconcile.jdbc.JdbcFailureStore;
import io.forewarm.orchestrator.unit.ResourceBackend;
import io.forewarm.orchestrator.unit.Transactions;
import io.forewarm.orchestrator.unit.UnitIds;
import io.forewarm.orchestrator.unit.UnitStore;
import io.forewarm.orchestrator.unit.jdbc.JdbcUnitStore;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Everything of one orchestrator but its edges, on a database that can be made to go away. */
public final class Replica implements AutoCloseable {

    private final HikariDataSource pool;
    private final LeavingSource source;
    private final Claims claims;
    private final Reconciler reconciler;
    private final UnitStore units;
    private final ForecastStore forecasts;

    /** What it plans for. */
    public record Setting(ResourceBackend backend, Catalogue catalogue, Planner planner, UnitIds ids) {}

    public Replica(String url, Setting setting) {
        pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(4);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/orchestrator")
                .load()
                .migrate();
        source = new LeavingSource(pool);
        var template = new JdbcTemplate(source);
        var client = JdbcClient.create(source);
        var outbox = new JdbcOutbox(client);
        units = new JdbcUnitStore(template, outbox);
        forecasts = new JdbcForecastStore(template);
        claims = new Claims(
                new Claims.Stores(new JdbcClaimStore(client), units, outbox, transactions()),
                setting.backend(),
                setting.catalogue(),
                setting.ids());
        reconciler = new Reconciler(
                setting.backend(),
                new Reconciler.Stores(
                        units,
                        forecasts,
                        new JdbcFailureStore(client),
                        new JdbcGuardStore(client),
                        DirectiveSource.NONE,
                        new AdvisoryLock(template)),
                setting.catalogue(),
                setting.planner(),
                setting.ids(),
                new Reconciler.Rules(Mode.ACTIVE, Duration.ofSeconds(30), 5, Duration.ofDays(400)));
    }

    private Transactions transactions() {
        var template = new TransactionTemplate(new JdbcTransactionManager(source));
        return new Transactions() {
            @Override
            public <T> T inOne(Supplier<T> work) {
                return Objects.requireNonNull(template.execute(_ -> work.get()));
            }
        };
    }

    public Claims claims() {
        return claims;
    }

    public Reconciler reconciler() {
        return reconciler;
    }

    public UnitStore units() {
        return units;
    }

    public ForecastStore forecasts() {
        return forecasts;
    }

    /**
     * Does the work with a database that goes away on the way.
     *
     * @param connections that it still gives
     * @return whether the work was cut short by that
     */
    public boolean losingTheDatabaseAfter(int connections, Runnable work) {
        source.leaveAfter(connections);
        try {
            work.run();
            return false;
        } catch (DataAccessException | CannotCreateTransactionException _) {
            return true;
        } finally {
            source.leaveAfter(Integer.MAX_VALUE);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
