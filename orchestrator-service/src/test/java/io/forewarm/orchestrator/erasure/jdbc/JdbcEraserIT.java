package io.forewarm.orchestrator.erasure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.forecast.SizeForecast;
import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.forecast.jdbc.JdbcForecastStore;
import io.forewarm.orchestrator.ledger.jdbc.JdbcOutbox;
import io.forewarm.orchestrator.unit.OrderReason;
import io.forewarm.orchestrator.unit.Origin;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.Revision;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.jdbc.JdbcUnitStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class JdbcEraserIT {

    private static final SubjectId ADA = new SubjectId("a".repeat(32));
    private static final SubjectId BOB = new SubjectId("b".repeat(32));

    private static final TenantId ACME = new TenantId("acme");
    private static final BundleId SMALL = new BundleId("small");
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private DataSource source;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private JdbcClient client;

    @BeforeEach
    void freshDatabase() {
        source = new DriverManagerDataSource(LocalPlatform.shared().freshDatabase("eraser_it"));
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/orchestrator")
                .load()
                .migrate();
        client = JdbcClient.create(source);
    }

    @Test
    void leavesNothingOfASubjectInAnyTableAndEverythingOfTheOthers() {
        fill(ADA);
        fill(BOB);
        var bobsBefore = rowsThatName(BOB);

        erase(ADA);

        assertThat(rowsThatName(ADA)).isEmpty();
        assertThat(rowsThatName(BOB)).hasSize(tables().size() - 5).isEqualTo(bobsBefore);
        assertThat(count("claim")).isEqualTo(2);
        assertThat(count("unit")).isEqualTo(2);
    }

    @Test
    void aForecastThatWasOnItsWayBringsNobodyBack() {
        erase(ADA);

        new JdbcForecastStore(new JdbcTemplate(source)).replaceRecommendations(List.of(forecast(ADA), forecast(BOB)));

        assertThat(rowsThatName(ADA)).isEmpty();
        assertThat(rowsThatName(BOB)).isNotEmpty();
    }

    @Test
    void anOutcomeThatComesAfterwardsIsNotTold() {
        var outbox = new JdbcOutbox(client);
        erase(ADA);

        outbox.append(broken(ADA));
        outbox.append(broken(BOB));

        assertThat(rowsThatName(ADA)).isEmpty();
        assertThat(rowsThatName(BOB)).isNotEmpty();
    }

    @Test
    void aUnitThatWasPlannedBeforeIsNobodysAfterwards() {
        erase(ADA);

        units().add(List.of(new Unit.Wanted(origin(ADA), Optional.empty())));

        assertThat(rowsThatName(ADA)).isEmpty();
        assertThat(count("unit")).isEqualTo(1);
    }

    @Test
    void aUnitThatWasReadBeforeDoesNotBringItsClaimantBack() {
        fill(ADA);
        var before = (Unit.Claimed) units().live().getFirst();
        erase(ADA);

        var _ = units().advance(before, before.ready(NOW));

        assertThat(rowsThatName(ADA)).isEmpty();
    }

    private void erase(SubjectId subject) {
        new JdbcEraser(client, new TransactionTemplate(new JdbcTransactionManager(source)))
                .erase(new Erasure(ACME, subject, NOW));
    }

    private JdbcUnitStore units() {
        return new JdbcUnitStore(new JdbcTemplate(source), _ -> {});
    }

    private static ProvisioningOutcome broken(SubjectId subject) {
        return new ProvisioningOutcome.Broken(ACME, Optional.of(subject), SMALL, NOW, new UnitId("unit-1"), "lost");
    }

    private static Origin origin(SubjectId subject) {
        return new Origin(
                new UnitId("unit-1"),
                ACME,
                SMALL,
                new Revision("1"),
                new Purpose.Dedicated(subject),
                1,
                new OrderReason(0.5, NOW, "why"),
                NOW);
    }

    private static NeedForecast forecast(SubjectId subject) {
        var never = NeedForecast.HORIZONS.stream().collect(Collectors.toMap(horizon -> horizon, _ -> 0.0));
        return new NeedForecast(ACME, subject, NOW, never, Map.of(), SizeForecast.UNKNOWN, List.of(), 1, List.of());
    }

    /** A row in every table that can name a subject, as they come of forecasts and claims. */
    private void fill(SubjectId subject) {
        var name = subject.value().substring(0, 1);
        for (var statement : List.of(
                "insert into forecast_head values (:subject, 'acme', now())",
                "insert into recommendation values (:subject, 'acme', 'small', 1, 0.5, now(), 1, 1, 'why')",
                """
                insert into unit (id, tenant, bundle, revision, purpose, subject, price_per_hour, probability, keep_until,
                                  because, ordered_at, state, claim, claimed_by, claimed_at)
                values (:name, 'acme', 'small', '1', 'dedicated', :subject, 1, 0.5, now(),
                        'why', now(), 'claimed', :name, :subject, now())
                """,
                "insert into claim values (:name, 'acme', :subject, 'small', :name, 'warm', 0, 'why', 0.5, now())",
                "insert into claim_key values ('acme', :name, :subject || '/small', :name, now())",
                "insert into outcome (message, at) values (jsonb_build_object('subject', :subject), now())")) {
            client.sql(statement)
                    .param("subject", subject.value())
                    .param("name", name)
                    .update();
        }
    }

    private List<String> rowsThatName(SubjectId subject) {
        return tables().stream()
                .flatMap(table -> client
                        .sql("select '%s' || whole::text from %s as whole where whole::text like :what"
                                .formatted(table, table))
                        .param("what", "%" + subject + "%")
                        .query((row, _) -> row.getString(1))
                        .list()
                        .stream())
                .toList();
    }

    /** Read from the database, so that a table that comes later is not forgotten. */
    private List<String> tables() {
        return client.sql("""
                select table_name from information_schema.tables
                where table_schema = 'public' and table_name <> 'flyway_schema_history'
                """).query((row, _) -> row.getString("table_name")).list();
    }

    private int count(String table) {
        return client.sql("select count(*) from " + table).query(Integer.class).single();
    }
}
