package io.forewarm.orchestrator.ledger.jdbc;

import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.jdbc.Columns;
import io.forewarm.orchestrator.ledger.Ledger;
import io.forewarm.orchestrator.ledger.Summary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the rows of units and claims. */
@Component
public final class JdbcLedger implements Ledger {

    private final JdbcClient client;
    private final String currency;

    public JdbcLedger(JdbcClient client, Catalogue catalogue) {
        this.client = client;
        this.currency = catalogue.currency();
    }

    @Override
    public Summary summary(Optional<TenantId> tenant, Instant now) {
        return client.sql("""
                with claims as (
                    select count(*) as claims,
                           count(*) filter (where launch = 'warm') as warm,
                           count(*) filter (where launch = 'partial') as partial,
                           count(*) filter (where launch = 'cold') as cold,
                           min(at) as since
                    from claim where cast(:tenant as text) is null or tenant = :tenant),
                warm_units as (
                    select unit.*,
                           greatest(0, extract(epoch from coalesce(claimed_at, ended_at, :now) - ready_at)) / 3600 as idle
                    from unit
                    where purpose <> 'on-demand' and (cast(:tenant as text) is null or tenant = :tenant)),
                units as (
                    select count(*) filter (where accepted_at is not null) as started,
                           count(*) filter (where state in ('retired', 'expired') and accepted_at is not null) as wasted,
                           count(*) filter (where state = 'failed') as failed,
                           coalesce(sum(idle), 0) as idle_hours,
                           coalesce(sum(idle * price_per_hour), 0) as idle_cost,
                           min(ordered_at) as since
                    from warm_units)
                select claims.*, units.started, units.wasted, units.failed, units.idle_hours, units.idle_cost,
                       least(claims.since, units.since) as first
                from claims, units
                """)
                .param("tenant", tenant.map(TenantId::value).orElse(null))
                .param("now", Columns.of(now))
                .query((row, _) -> toSummary(row))
                .single();
    }

    private Summary toSummary(ResultSet row) throws SQLException {
        return new Summary(
                row.getLong("claims"),
                row.getLong("warm"),
                row.getLong("partial"),
                row.getLong("cold"),
                row.getLong("started"),
                row.getLong("wasted"),
                row.getLong("failed"),
                row.getDouble("idle_hours"),
                row.getDouble("idle_cost"),
                currency,
                Columns.optionalInstant(row, "first"));
    }
}
