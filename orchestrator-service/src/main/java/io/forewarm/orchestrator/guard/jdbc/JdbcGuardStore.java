package io.forewarm.orchestrator.guard.jdbc;

import io.forewarm.model.Word;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.guard.GuardStore;
import io.forewarm.orchestrator.guard.Mode;
import io.forewarm.orchestrator.guard.Modes;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rules in PostgreSQL, where all replicas see them at their next pass. An empty name stands for all. */
@Component
public final class JdbcGuardStore implements GuardStore {

    private final JdbcClient client;

    public JdbcGuardStore(JdbcClient client) {
        this.client = client;
    }

    @Override
    public Modes modes(Mode standard) {
        var rules = client.sql("select tenant, bundle, mode from guard_rule order by tenant, bundle")
                .query((row, _) -> new Modes.Rule(
                        named(row.getString("tenant")).map(TenantId::new),
                        named(row.getString("bundle")).map(BundleId::new),
                        Word.parse(Mode.class, row.getString("mode"))))
                .list();
        boolean killed = client.sql("select exists (select from kill_switch)")
                .query(Boolean.class)
                .single();
        return new Modes(standard, killed, rules);
    }

    private static Optional<String> named(String name) {
        return Optional.of(name).filter(text -> !text.isEmpty());
    }

    @Override
    public void put(Modes.Rule rule) {
        client.sql("""
                insert into guard_rule (tenant, bundle, mode) values (:tenant, :bundle, :mode)
                on conflict (tenant, bundle) do update set mode = excluded.mode
                """)
                .param("tenant", rule.tenant().map(TenantId::value).orElse(""))
                .param("bundle", rule.bundle().map(BundleId::value).orElse(""))
                .param("mode", rule.mode().word())
                .update();
    }

    @Override
    public void remove(Optional<TenantId> tenant, Optional<BundleId> bundle) {
        client.sql("delete from guard_rule where tenant = :tenant and bundle = :bundle")
                .param("tenant", tenant.map(TenantId::value).orElse(""))
                .param("bundle", bundle.map(BundleId::value).orElse(""))
                .update();
    }

    @Override
    public void kill(boolean on) {
        client.sql(on ? "insert into kill_switch values (true) on conflict do nothing" : "delete from kill_switch")
                .update();
    }
}
