package io.forewarm.orchestrator.reconcile.jdbc;

import io.forewarm.orchestrator.reconcile.SingleRunner;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lock in PostgreSQL that its holder keeps as long as its connection lives: a replica that dies lets go of it. The work
 * itself uses other connections, so what it has done stays done if the lock is lost on the way.
 */
@Component
public final class AdvisoryLock implements SingleRunner {

    /** Any number will do, as long as nobody else in this database locks the same. */
    private static final long LOCK = 0x666f7265_7265636fL;

    private final JdbcTemplate template;

    public AdvisoryLock(JdbcTemplate template) {
        this.template = template;
    }

    @Override
    public boolean runAlone(Runnable work) {
        return Boolean.TRUE.equals(template.execute((ConnectionCallback<Boolean>) connection -> {
            try (var lock = connection.prepareStatement("select pg_try_advisory_lock(" + LOCK + ")");
                    var unlock = connection.prepareStatement("select pg_advisory_unlock(" + LOCK + ")")) {
                try (var locked = lock.executeQuery()) {
                    locked.next();
                    if (!locked.getBoolean(1)) {
                        return false;
                    }
                }
                try {
                    work.run();
                } finally {
                    unlock.execute();
                }
                return true;
            }
        }));
    }
}
