package io.forewarm.sensor.privacy.jdbc;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.privacy.PeopleStore;
import io.forewarm.sensor.privacy.SubjectsUnavailableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** The table of people in PostgreSQL. */
@Component
public final class JdbcPeopleStore implements PeopleStore {

    /** Any number will do, as long as nobody else in this database locks the same. */
    private static final long LOCK = 0x666f7265_70656f70L;

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionOperations transactions;

    public JdbcPeopleStore(JdbcTemplate template, TransactionOperations transactions) {
        this.template = template;
        this.client = JdbcClient.create(template);
        this.transactions = transactions;
    }

    @Override
    public Map<Lookup, Origin> find(Collection<Lookup> lookups) {
        return translated(() -> {
            var found = new HashMap<Lookup, Origin>();
            client.sql("""
                    select person.* from person
                    join unnest(cast(:tenants as text[]), cast(:hashes as text[])) as wanted (tenant, lookup) using (tenant, lookup)
                    """)
                    .param("tenants", column(lookups, lookup -> lookup.tenant().value()))
                    .param("hashes", column(lookups, Lookup::hash))
                    .query((row, _) -> found.put(toLookup(row), toOrigin(row)))
                    .list();
            return found;
        });
    }

    @Override
    public <T> T alone(Supplier<T> work) {
        return translated(() -> transactions.execute(_ -> {
            client.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((_, _) -> true)
                    .single();
            return work.get();
        }));
    }

    @Override
    public void add(Map<Lookup, Origin> rows) {
        batch(
                """
                insert into person (tenant, lookup, lookup_epoch, salt, subject_epoch, since, seen)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                rows.entrySet().stream()
                        .map(row -> new Object[] {
                            row.getKey().tenant().value(),
                            row.getKey().hash(),
                            row.getKey().epoch(),
                            row.getValue().salt(),
                            row.getValue().epoch(),
                            row.getValue().since().atOffset(ZoneOffset.UTC),
                            row.getValue().seen().atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    @Override
    public void moveTo(Map<Lookup, Lookup> newer) {
        batch(
                "update person set lookup = ?, lookup_epoch = ? where tenant = ? and lookup = ?",
                newer.entrySet().stream()
                        .map(move -> new Object[] {
                            move.getValue().hash(),
                            move.getValue().epoch(),
                            move.getKey().tenant().value(),
                            move.getKey().hash()
                        })
                        .toList());
    }

    @Override
    public void remove(Collection<Lookup> lookups) {
        batch(
                "delete from person where tenant = ? and lookup = ?",
                lookups.stream()
                        .map(lookup -> new Object[] {lookup.tenant().value(), lookup.hash()})
                        .toList());
    }

    @Override
    public void seen(Collection<Lookup> lookups, Instant now) {
        // Never back: another replica may have seen them later.
        batch(
                "update person set seen = greatest(seen, ?) where tenant = ? and lookup = ?",
                lookups.stream()
                        .sorted(Comparator.comparing(Lookup::hash))
                        .map(lookup -> new Object[] {
                            now.atOffset(ZoneOffset.UTC), lookup.tenant().value(), lookup.hash()
                        })
                        .toList());
    }

    @Override
    public int removeUnseenSince(Instant then) {
        return translated(() -> client.sql("delete from person where seen < :then")
                .param("then", then.atOffset(ZoneOffset.UTC))
                .update());
    }

    @Override
    public Map<Integer, String> keyChecks() {
        return translated(() -> {
            var checks = new HashMap<Integer, String>();
            client.sql("select epoch, check_value from key_epoch")
                    .query((row, _) -> checks.put(row.getInt("epoch"), row.getString("check_value")))
                    .list();
            return checks;
        });
    }

    @Override
    public List<Integer> epochsInUse() {
        return translated(() -> client.sql("""
                        select epoch from key_epoch
                        where exists (select from person where lookup_epoch = epoch or subject_epoch = epoch)
                        """).query(Integer.class).list());
    }

    @Override
    public void addKeyChecks(Map<Integer, String> checks) {
        batch(
                "insert into key_epoch (epoch, check_value) values (?, ?) on conflict do nothing",
                checks.entrySet().stream()
                        .map(check -> new Object[] {check.getKey(), check.getValue()})
                        .toList());
    }

    private void batch(String sql, List<Object[]> rows) {
        if (!rows.isEmpty()) {
            translated(() -> template.batchUpdate(sql, rows));
        }
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (DataAccessException | TransactionException e) {
            throw new SubjectsUnavailableException(e);
        }
    }

    private static String[] column(Collection<Lookup> lookups, Function<Lookup, String> value) {
        return lookups.stream().map(value).toArray(String[]::new);
    }

    private static Lookup toLookup(ResultSet row) throws SQLException {
        return new Lookup(new TenantId(row.getString("tenant")), row.getString("lookup"), row.getInt("lookup_epoch"));
    }

    private static Origin toOrigin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString("salt"),
                row.getInt("subject_epoch"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("seen", OffsetDateTime.class).toInstant());
    }
}
