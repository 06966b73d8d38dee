package io.forewarm.orchestrator.erasure.jdbc;

import io.forewarm.model.identity.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps rows about a subject from being written while it is erased, and afterwards. Whoever writes one enters first, in
 * the same transaction; an erasure notes the subject when all have left who entered before, and only then removes rows.
 */
public final class ErasureGate {

    /** Any number will do, as long as nobody else in this database locks the same. */
    private static final long LOCK = 0x666f7265_65726173L;

    private final JdbcClient client;

    public ErasureGate(JdbcClient client) {
        this.client = client;
    }

    /** Holds up erasures until the transaction ends, and waits for one that is just being noted. */
    public void enter() {
        lock("pg_advisory_xact_lock_shared");
    }

    /** For an erasure: waits until all are through that entered before. */
    void close() {
        lock("pg_advisory_xact_lock");
    }

    /** Enters, and says whether the subject is not erased: one question to the database, for each claim asks it. */
    public boolean admits(SubjectId subject) {
        return client.sql("select admits(:subject)")
                .param("subject", subject.value())
                .query(Boolean.class)
                .single();
    }

    private void lock(String function) {
        client.sql("select %s(:lock)".formatted(function))
                .param("lock", LOCK)
                .query((_, _) -> true)
                .single();
    }
}
