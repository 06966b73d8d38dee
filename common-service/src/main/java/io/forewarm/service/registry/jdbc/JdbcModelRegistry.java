package io.forewarm.service.registry.jdbc;

import io.forewarm.service.registry.FittedModel;
import io.forewarm.service.registry.ModelId;
import io.forewarm.service.registry.ModelRegistry;
import io.forewarm.service.registry.ModelState;
import io.forewarm.service.registry.ModelVersion;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Versions in the table {@code model}. Each change is one transaction that locks its kind, so none is lost. */
public final class JdbcModelRegistry implements ModelRegistry {

    /** Before the hash of the kind, so that nobody else in this database locks the same by chance. */
    private static final int LOCK = 0x6d6f6465;

    /** Another space of locks: switching must not wait for a fit. */
    private static final int FIT_LOCK = LOCK + 1;

    private static final String COLUMNS =
            "kind, version, state, schema_hash, data_from, data_to, fitted_at, promoted_at, metrics";

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final TransactionOperations transactions;

    public JdbcModelRegistry(JdbcTemplate template, TransactionOperations transactions) {
        this.template = template;
        this.client = JdbcClient.create(template);
        this.transactions = transactions;
    }

    @Override
    public ModelId add(FittedModel model) {
        return changing(model.kind(), () -> {
            long version = client.sql("select coalesce(max(version), 0) + 1 from model where kind = ?")
                    .param(model.kind())
                    .query(Long.class)
                    .single();
            client.sql("""
                            insert into model (kind, version, state, schema_hash, data_from, data_to, fitted_at, metrics, payload)
                            values (?, ?, 'challenger', ?, ?, ?, ?, ?::jsonb, ?)""")
                    .params(model.kind(), version, model.schema(), utc(model.from()), utc(model.to()))
                    .params(utc(model.fittedAt()), model.metrics(), model.payload())
                    .update();
            return new ModelId(model.kind(), version);
        });
    }

    @Override
    public List<ModelVersion> versions(String kind, int most) {
        return client.sql("select %s from model where kind = ? order by version desc limit ?".formatted(COLUMNS))
                .params(kind, most)
                .query((row, _) -> toVersion(row))
                .list();
    }

    @Override
    public Optional<ModelVersion> version(ModelId id) {
        return client.sql("select %s from model where kind = ? and version = ?".formatted(COLUMNS))
                .params(id.kind(), id.version())
                .query((row, _) -> toVersion(row))
                .optional();
    }

    @Override
    public Optional<ModelVersion> champion(String kind) {
        return client.sql("select %s from model where kind = ? and state = 'champion'".formatted(COLUMNS))
                .param(kind)
                .query((row, _) -> toVersion(row))
                .optional();
    }

    @Override
    public Optional<byte[]> payload(ModelId id) {
        return client.sql("select payload from model where kind = ? and version = ?")
                .params(id.kind(), id.version())
                .query((row, _) -> row.getBytes("payload"))
                .optional();
    }

    @Override
    public boolean promote(ModelId id, Instant now) {
        return changing(id.kind(), () -> {
            var known = version(id);
            known.filter(version -> version.state() != ModelState.CHAMPION).ifPresent(_ -> {
                retire(id.kind());
                client.sql("update model set state = 'champion', promoted_at = ? where kind = ? and version = ?")
                        .params(utc(now), id.kind(), id.version())
                        .update();
            });
            return known.isPresent();
        });
    }

    @Override
    public boolean rollBack(ModelId id) {
        return changing(id.kind(), () -> {
            var known = version(id);
            known.filter(version -> version.state() == ModelState.CHAMPION).ifPresent(version -> {
                retire(id.kind());
                client.sql("""
                                update model set state = 'champion' where kind = :kind and version = (
                                    select version from model
                                    where kind = :kind and state = 'retired' and promoted_at < :before
                                    order by promoted_at desc limit 1)""")
                        .param("kind", id.kind())
                        .param("before", utc(version.promotedAt().orElse(Instant.EPOCH)))
                        .update();
            });
            return known.isPresent();
        });
    }

    private void retire(String kind) {
        client.sql("update model set state = 'retired' where kind = ? and state = 'champion'")
                .param(kind)
                .update();
    }

    @Override
    public void prune(String kind, int keep) {
        client.sql("""
                        delete from model where kind = :kind and state <> 'champion' and version not in (
                            select version from model where kind = :kind order by version desc limit :keep)""").param("kind", kind).param("keep", keep).update();
    }

    /** The lock goes with the connection: a replica that dies lets go of it. The work uses other connections. */
    @Override
    public boolean alone(String kind, Runnable work) {
        return Boolean.TRUE.equals(template.execute((ConnectionCallback<Boolean>) connection -> {
            try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?, hashtext(?))");
                    var unlock = connection.prepareStatement("select pg_advisory_unlock(?, hashtext(?))")) {
                if (!first(lock, kind)) {
                    return false;
                }
                try {
                    work.run();
                } finally {
                    first(unlock, kind);
                }
                return true;
            }
        }));
    }

    private static boolean first(PreparedStatement statement, String kind) throws SQLException {
        statement.setInt(1, FIT_LOCK);
        statement.setString(2, kind);
        try (var result = statement.executeQuery()) {
            return result.next() && result.getBoolean(1);
        }
    }

    @FunctionalInterface
    private interface Change<T> {

        T make();
    }

    /** One change of a kind after the other, over all replicas. */
    private <T> T changing(String kind, Change<T> change) {
        var result = transactions.execute(_ -> {
            client.sql("select 1 from (select pg_advisory_xact_lock(?, hashtext(?))) as locked")
                    .params(LOCK, kind)
                    .query(Integer.class)
                    .single();
            return change.make();
        });
        if (result == null) {
            throw new IllegalStateException("a change must say what came of it");
        }
        return result;
    }

    private static ModelVersion toVersion(ResultSet row) throws SQLException {
        return new ModelVersion(
                new ModelId(row.getString("kind"), row.getLong("version")),
                ModelState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("schema_hash"),
                instant(row, "data_from").orElseThrow(),
                instant(row, "data_to").orElseThrow(),
                instant(row, "fitted_at").orElseThrow(),
                instant(row, "promoted_at"),
                row.getString("metrics"));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
