package io.forewarm.orchestrator.erasure.jdbc;

import io.forewarm.model.identity.Erasure;
import io.forewarm.model.identity.SubjectId;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Removes a subject from all rows. Units and claims stay in the ledger as nobody's, so that its sums don't change; warm
 * units that were for the subject are nobody's too, and so the planner gives them up.
 */
@Component
public final class JdbcEraser {

    /** As long as any topic can bring a record of the subject. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private static final SubjectId NOBODY = new SubjectId("0".repeat(32));

    private static final List<String> STATEMENTS = List.of(
            "delete from forecast_head where subject = :subject",
            "delete from outcome where message ->> 'subject' = :subject",
            // What a key stands for names the subject. Before the claims, by which its keys are found.
            "delete from claim_key where claim in (select id from claim where subject = :subject)",
            "update claim set subject = :nobody where subject = :subject",
            "update unit set claimed_by = :nobody where claimed_by = :subject",
            "update unit set subject = :nobody, keep_until = ordered_at where subject = :subject");

    private final JdbcClient client;
    private final TransactionOperations transactions;
    private final ErasureGate gate;

    public JdbcEraser(JdbcClient client, TransactionOperations transactions) {
        this.client = client;
        this.transactions = transactions;
        this.gate = new ErasureGate(client);
    }

    /** Forgets the subject; harmless when repeated, also after a half. */
    public void erase(Erasure erasure) {
        // Two transactions: one that held the gate while it waits for a row would wait for who has the row and waits at
        // the gate.
        transactions.executeWithoutResult(_ -> note(erasure));
        transactions.executeWithoutResult(_ -> remove(erasure.subject()));
    }

    private void note(Erasure erasure) {
        gate.close();
        client.sql("delete from erased_subject where at < :long_ago")
                .param("long_ago", erasure.at().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                .update();
        client.sql("insert into erased_subject values (digest_of(:subject), :at) on conflict do nothing")
                .param("subject", erasure.subject().value())
                .param("at", erasure.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    private void remove(SubjectId subject) {
        for (var statement : STATEMENTS) {
            client.sql(statement)
                    .param("subject", subject.value())
                    .param("nobody", NOBODY.value())
                    .update();
        }
    }
}
