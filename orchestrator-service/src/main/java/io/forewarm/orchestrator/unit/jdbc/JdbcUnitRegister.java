package io.forewarm.orchestrator.unit.jdbc;

import io.forewarm.model.Word;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.jdbc.Columns;
import io.forewarm.orchestrator.unit.UnitRegister;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger's lines from the rows of the units. */
@Component
public final class JdbcUnitRegister implements UnitRegister {

    private final JdbcClient client;

    public JdbcUnitRegister(JdbcClient client) {
        this.client = client;
    }

    @Override
    public List<Entry> find(Query query, Instant now) {
        return client.sql("""
                select * from unit
                where (cast(:tenant as text) is null or tenant = :tenant)
                  and (cast(:state as text) is null or state = :state)
                  and (ordered_at, id) < (:at, :id)
                order by ordered_at desc, id desc
                limit :limit
                """)
                .param("tenant", query.tenant().map(TenantId::value).orElse(null))
                .param("state", query.state().map(Word::word).orElse(null))
                .param("at", Columns.of(query.after().at()))
                .param("id", query.after().id())
                .param("limit", query.limit() + 1)
                .query((row, _) -> toEntry(row, now))
                .list();
    }

    private static Entry toEntry(ResultSet row, Instant now) throws SQLException {
        double idleSeconds = idle(row, now).toNanos() / 1e9;
        return new Entry(
                row.getString("id"),
                row.getString("tenant"),
                row.getString("bundle"),
                row.getString("purpose"),
                Optional.ofNullable(row.getString("subject")),
                Word.parse(State.class, row.getString("state")),
                worth(row),
                row.getDouble("probability"),
                row.getString("because"),
                row.getDouble("price_per_hour"),
                idleSeconds,
                idleSeconds / 3600 * row.getDouble("price_per_hour"),
                Columns.instant(row, "ordered_at"),
                Columns.optionalInstant(row, "ready_at"),
                Columns.optionalInstant(row, "claimed_at"),
                Columns.optionalInstant(row, "ended_at"),
                Optional.ofNullable(row.getString("end_reason")),
                Optional.ofNullable(row.getString("claim")));
    }

    private static Duration idle(ResultSet row, Instant now) throws SQLException {
        var endedAt = Columns.optionalInstant(row, "ended_at").orElse(now);
        var until = Columns.optionalInstant(row, "claimed_at").orElse(endedAt);
        return Columns.optionalInstant(row, "ready_at")
                .filter(until::isAfter)
                .map(from -> Duration.between(from, until))
                .orElse(Duration.ZERO);
    }

    private static Worth worth(ResultSet row) throws SQLException {
        if (row.getString("purpose").equals("on-demand")) {
            return Worth.MISS;
        }
        return switch (Word.parse(State.class, row.getString("state"))) {
            case WANTED, STARTING, READY -> Worth.OPEN;
            case CLAIMED, RELEASED -> wasReady(row) ? Worth.HIT : Worth.PARTIAL;
            case RETIRED, EXPIRED -> Worth.WASTE;
            case FAILED -> Worth.BROKEN;
        };
    }

    private static boolean wasReady(ResultSet row) throws SQLException {
        var claimedAt = Columns.instant(row, "claimed_at");
        return Columns.optionalInstant(row, "ready_at")
                .filter(ready -> !ready.isAfter(claimedAt))
                .isPresent();
    }
}
