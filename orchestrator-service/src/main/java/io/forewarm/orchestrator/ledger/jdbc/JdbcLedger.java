package io.forewarm.orchestrator.ledger.jdbc;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.jdbc.Columns;
import io.forewarm.orchestrator.ledger.Breakdown;
import io.forewarm.orchestrator.ledger.Ledger;
import io.forewarm.orchestrator.ledger.Summary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sums over the rows of units and claims. */
@Component
public final class JdbcLedger implements Ledger {

    private static final String BREAKDOWN = """
            with claims as (
                select CLAIM_KEY as key, count(*) as claims,
                       count(*) filter (where launch = 'warm') as warm,
                       count(*) filter (where launch = 'partial') as partial,
                       count(*) filter (where launch = 'cold') as cold,
                       sum(wait_seconds) as waited,
                       sum(offer.start_seconds) filter (where launch = 'warm') as saved
                from claim
                left join unnest(:bundles, :startSeconds) as offer (bundle, start_seconds) on offer.bundle = claim.wanted
                where (cast(:tenant as text) is null or tenant = :tenant) and at >= :from and at < :to
                group by 1),
            units as (
                select UNIT_KEY as key,
                       count(*) filter (where accepted_at is not null) as started,
                       count(*) filter (where state in ('retired', 'expired') and accepted_at is not null) as wasted,
                       count(*) filter (where state = 'failed') as failed,
                       sum(idle) as idle_hours,
                       sum(idle * price_per_hour) as idle_cost
                from (select unit.*, coalesce(greatest(0, extract(
                                 epoch from coalesce(claimed_at, ended_at, :now) - ready_at)) / 3600, 0) as idle
                      from unit) as unit
                where purpose <> 'on-demand' and (cast(:tenant as text) is null or tenant = :tenant)
                  and ordered_at >= :from and ordered_at < :to
                group by 1)
            select coalesce(claims.key, units.key) as key, claims.*, units.*
            from claims full join units on units.key = claims.key order by 1
            """;

    private final JdbcClient client;
    private final Catalogue catalogue;

    public JdbcLedger(JdbcClient client, Catalogue catalogue) {
        this.client = client;
        this.catalogue = catalogue;
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

    /** The expressions are ours, and none of them comes from outside. */
    @Override
    public List<Breakdown> breakdown(Breakdown.Query query, Instant now) {
        return client.sql(BREAKDOWN.replace("CLAIM_KEY", ofClaim(query.by())).replace("UNIT_KEY", ofUnit(query.by())))
                .param("bundles", catalogue.ids().stream().map(BundleId::value).toArray(String[]::new))
                .param(
                        "startSeconds",
                        catalogue.bundles().stream()
                                .map(bundle -> bundle.startUpTime().toNanos() / 1e9)
                                .toArray(Double[]::new))
                .param("tenant", query.tenant().map(TenantId::value).orElse(null))
                .param("from", Columns.of(query.from()))
                .param("to", Columns.of(query.to()))
                .param("now", Columns.of(now))
                .query((row, _) -> toBreakdown(row))
                .list();
    }

    private static String ofClaim(Breakdown.By by) {
        return switch (by) {
            case TENANT -> "tenant";
            case BUNDLE -> "wanted";
            case SUBJECT -> "subject";
            case DAY -> "to_char(at at time zone 'UTC', 'YYYY-MM-DD')";
        };
    }

    private static String ofUnit(Breakdown.By by) {
        return switch (by) {
            case TENANT -> "tenant";
            case BUNDLE -> "bundle";
            case SUBJECT -> "coalesce(subject, '')";
            case DAY -> "to_char(ordered_at at time zone 'UTC', 'YYYY-MM-DD')";
        };
    }

    // What one side lacks is null, which the driver reads as 0.
    private static Breakdown toBreakdown(ResultSet row) throws SQLException {
        return new Breakdown(
                row.getString("key"),
                row.getLong("claims"),
                row.getLong("warm"),
                row.getLong("partial"),
                row.getLong("cold"),
                row.getDouble("waited"),
                row.getLong("started"),
                row.getLong("wasted"),
                row.getLong("failed"),
                row.getDouble("idle_hours"),
                row.getDouble("idle_cost"),
                row.getDouble("saved"));
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
                catalogue.currency(),
                Columns.optionalInstant(row, "first"));
    }
}
