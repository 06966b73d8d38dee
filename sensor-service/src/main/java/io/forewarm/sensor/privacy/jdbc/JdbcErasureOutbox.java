package io.forewarm.sensor.privacy.jdbc;

import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.privacy.ErasureOutbox;
import io.forewarm.sensor.privacy.SubjectsUnavailableException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/** Erasures in PostgreSQL. Replicas send different rows at the same time: each skips what another has locked. */
@Component
public final class JdbcErasureOutbox implements ErasureOutbox {

    private final JdbcClient client;
    private final TransactionOperations transactions;

    public JdbcErasureOutbox(JdbcClient client, TransactionOperations transactions) {
        this.client = client;
        this.transactions = transactions;
    }

    private record Waiting(String id, Erasure erasure) {}

    @Override
    public void add(String id, Erasure erasure) {
        try {
            client.sql("insert into erasure (id, tenant, subject, at) values (:id, :tenant, :subject, :at)")
                    .param("id", id)
                    .param("tenant", erasure.tenant().value())
                    .param("subject", erasure.subject().value())
                    .param("at", erasure.at().atOffset(ZoneOffset.UTC))
                    .update();
        } catch (DataAccessException e) {
            throw new SubjectsUnavailableException(e);
        }
    }

    @Override
    public int drain(int limit, Instant now, Predicate<Erasure> sender) {
        try {
            return transactions.execute(_ -> sendAll(waiting(limit), now, sender));
        } catch (DataAccessException | TransactionException e) {
            throw new SubjectsUnavailableException(e);
        }
    }

    private List<Waiting> waiting(int limit) {
        return client.sql("""
                select id, tenant, subject, at from erasure where published_at is null
                order by at limit :limit for update skip locked
                """)
                .param("limit", limit)
                .query((row, _) -> toWaiting(row))
                .list();
    }

    private int sendAll(List<Waiting> waiting, Instant now, Predicate<Erasure> sender) {
        int sent = 0;
        for (var one : waiting) {
            if (!sender.test(one.erasure())) {
                return sent;
            }
            client.sql("update erasure set subject = null, published_at = :now where id = :id")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .param("id", one.id())
                    .update();
            sent++;
        }
        return sent;
    }

    private static Waiting toWaiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString("id"),
                new Erasure(
                        new TenantId(row.getString("tenant")),
                        new SubjectId(row.getString("subject")),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }
}
