package io.forewarm.orchestrator.erasure.jdbc;

import io.forewarm.model.identity.SubjectId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes a subject from all rows. Units and claims stay in the ledger as nobody's, so that its sums don't change; warm
 * units that were for the subject are nobody's too, and so the planner gives them up.
 */
@Component
public class JdbcEraser {

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

    public JdbcEraser(JdbcClient client) {
        this.client = client;
    }

    /** Forgets the subject; harmless when repeated. */
    @Transactional
    public void erase(SubjectId subject) {
        for (var statement : STATEMENTS) {
            client.sql(statement)
                    .param("subject", subject.value())
                    .param("nobody", NOBODY.value())
                    .update();
        }
    }
}
