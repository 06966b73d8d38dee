package io.forewarm.orchestrator.ledger.jdbc;

import io.forewarm.model.jackson.Json;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.orchestrator.jdbc.Columns;
import io.forewarm.orchestrator.ledger.Outbox;
import io.forewarm.orchestrator.ledger.OutcomeLog;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Outbox in PostgreSQL. Its rows are JSON as on the topic, so an update of this service can send what an older one
 * wrote.
 */
@Component
public class JdbcOutbox implements Outbox, OutcomeLog {

    /** Any number will do, as long as nobody else in this database locks the same. */
    private static final long LOCK = 0x666f7265_6f757462L;

    private final JdbcClient client;

    public JdbcOutbox(JdbcClient client) {
        this.client = client;
    }

    @Override
    @Transactional
    public void append(ProvisioningOutcome outcome) {
        client.sql("""
                insert into outcome (message, at)
                select * from (values (cast(:message as jsonb), cast(:at as timestamptz))) as news (message, at)
                where admits(message ->> 'subject')
                """)
                .param(
                        "message",
                        Json.mapper().writerFor(ProvisioningOutcome.class).writeValueAsString(outcome))
                .param("at", Columns.of(outcome.at()))
                .update();
    }

    @Override
    public void withdraw(ClaimId claim) {
        client.sql("delete from outcome where sent_at is null and message ->> 'claim' = :claim")
                .param("claim", claim.value())
                .update();
    }

    private record Row(long position, ProvisioningOutcome outcome) {}

    @Override
    @Transactional
    public int drain(int limit, Instant now, Function<List<ProvisioningOutcome>, Integer> sender) {
        boolean mine = client.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return 0;
        }
        var rows = client.sql(
                        "select position, message from outcome where sent_at is null order by position limit :limit")
                .param("limit", limit)
                .query((row, _) -> new Row(row.getLong("position"), toOutcome(row.getString("message"))))
                .list();
        if (rows.isEmpty()) {
            return 0;
        }
        int sent = sender.apply(rows.stream().map(Row::outcome).toList());
        if (sent > 0) {
            client.sql("update outcome set sent_at = :now where position in (:positions)")
                    .param("now", Columns.of(now))
                    .param(
                            "positions",
                            rows.subList(0, sent).stream().map(Row::position).toList())
                    .update();
        }
        return sent;
    }

    private static ProvisioningOutcome toOutcome(String json) {
        return Json.mapper().readValue(json, ProvisioningOutcome.class);
    }

    @Override
    @Transactional
    public void forgetSentBefore(Instant instant) {
        client.sql("delete from outcome where sent_at < :before")
                .param("before", Columns.of(instant))
                .update();
    }
}
