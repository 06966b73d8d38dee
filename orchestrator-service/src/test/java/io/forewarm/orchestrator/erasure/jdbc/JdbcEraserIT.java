package io.forewarm.orchestrator.erasure.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.local.LocalPlatform;
import io.forewarm.model.identity.SubjectId;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JdbcEraserIT {

    private static final SubjectId ADA = new SubjectId("a".repeat(32));
    private static final SubjectId BOB = new SubjectId("b".repeat(32));

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private JdbcClient client;

    @BeforeEach
    void freshDatabase() {
        var source = new DriverManagerDataSource(LocalPlatform.shared().freshDatabase("eraser_it"));
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

        new JdbcEraser(client).erase(ADA);

        assertThat(rowsThatName(ADA)).isEmpty();
        assertThat(rowsThatName(BOB)).hasSize(tables().size() - 2).isEqualTo(bobsBefore);
        assertThat(count("claim")).isEqualTo(2);
        assertThat(count("unit")).isEqualTo(2);
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
