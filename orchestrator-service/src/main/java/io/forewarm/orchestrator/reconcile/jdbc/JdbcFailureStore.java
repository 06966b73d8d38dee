package io.forewarm.orchestrator.reconcile.jdbc;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.orchestrator.jdbc.Columns;
import io.forewarm.orchestrator.plan.Failures;
import io.forewarm.orchestrator.reconcile.FailureStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Failures in PostgreSQL, so that a restart doesn't run into the same wall at once. */
@Component
public final class JdbcFailureStore implements FailureStore {

    private final JdbcClient client;

    public JdbcFailureStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Map<BundleId, Failures> all() {
        var all = new HashMap<BundleId, Failures>();
        client.sql("select * from bundle_failure").query(row -> {
            all.put(
                    new BundleId(row.getString("bundle")),
                    new Failures(row.getInt("failures"), Columns.instant(row, "last_at")));
        });
        return all;
    }

    @Override
    public void failed(BundleId bundle, Instant now) {
        client.sql("""
                insert into bundle_failure (bundle, failures, last_at) values (:bundle, 1, :now)
                on conflict (bundle) do update set failures = bundle_failure.failures + 1, last_at = excluded.last_at
                """)
                .param("bundle", bundle.value())
                .param("now", Columns.of(now))
                .update();
    }

    @Override
    public void worked(BundleId bundle) {
        client.sql("delete from bundle_failure where bundle = :bundle")
                .param("bundle", bundle.value())
                .update();
    }
}
