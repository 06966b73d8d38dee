package io.forewarm.prediction.query.jdbc;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.jackson.Json;
import io.forewarm.prediction.query.Forecasts;
import io.forewarm.prediction.query.NeedQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Forecasts in PostgreSQL. Each write is one statement per row that leaves a newer row alone, so it may happen twice.
 */
@Component
final class JdbcForecasts implements Forecasts {

    private static final String PUT_NEED = """
            insert into need_forecast
                (subject, tenant, at, within_1m, within_5m, within_15m, within_60m, within_240m, body)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
            on conflict (subject) do update set
                tenant = excluded.tenant, at = excluded.at, body = excluded.body,
                within_1m = excluded.within_1m, within_5m = excluded.within_5m, within_15m = excluded.within_15m,
                within_60m = excluded.within_60m, within_240m = excluded.within_240m
            where need_forecast.at <= excluded.at
            """;

    private static final String PUT_DEMAND = """
            insert into demand_forecast (tenant, bundle, partition, at, window_seconds, mean, variance)
            values (?, ?, ?, ?, ?, ?, ?)
            on conflict (tenant, bundle, partition) do update set
                at = excluded.at, window_seconds = excluded.window_seconds,
                mean = excluded.mean, variance = excluded.variance
            where demand_forecast.at <= excluded.at
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    JdbcForecasts(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    @Override
    public void putNeeds(List<NeedForecast> forecasts) {
        batches.batchUpdate(PUT_NEED, forecasts.stream().map(JdbcForecasts::row).toList());
    }

    @Override
    public void removeNeeds(Set<SubjectId> subjects) {
        batches.batchUpdate(
                "delete from need_forecast where subject = ?",
                subjects.stream().map(subject -> new Object[] {subject.value()}).toList());
    }

    @Override
    public void putDemand(List<DemandForecast> forecasts) {
        batches.batchUpdate(
                PUT_DEMAND, forecasts.stream().map(JdbcForecasts::row).toList());
    }

    @Override
    public Optional<NeedForecast> need(SubjectId subject) {
        return database.sql("select body from need_forecast where subject = :subject")
                .param("subject", subject.value())
                .query((row, _) -> toNeedForecast(row))
                .optional();
    }

    @Override
    public List<NeedForecast> needs(NeedQuery query) {
        var column = column(query.within());
        var behind = query.behind().isPresent()
                ? "and (%1$s < :probability or %1$s = :probability and subject > :subject)".formatted(column)
                : "";
        var statement = database.sql("""
                        select body from need_forecast
                        where tenant = :tenant and %1$s >= :least %2$s
                        order by %1$s desc, subject limit :limit
                        """.formatted(column, behind))
                .param("tenant", query.tenant().value())
                .param("least", query.atLeast())
                .param("limit", query.limit() + 1);
        return query.behind()
                .map(place -> statement
                        .param("probability", place.probability())
                        .param("subject", place.subject().value()))
                .orElse(statement)
                .query((row, _) -> toNeedForecast(row))
                .list();
    }

    @Override
    public List<DemandForecast> demand(TenantId tenant, BundleId bundle) {
        return database.sql("select * from demand_forecast where tenant = :tenant and bundle = :bundle")
                .param("tenant", tenant.value())
                .param("bundle", bundle.value())
                .query((row, _) -> toDemandForecast(row))
                .list();
    }

    /** A query allows known horizons only, so nothing from outside becomes part of a statement. */
    private static String column(Duration horizon) {
        return "within_%dm".formatted(horizon.toMinutes());
    }

    private static Object[] row(NeedForecast forecast) {
        var horizons = forecast.probabilityWithin();
        var values = NeedForecast.HORIZONS.stream()
                .map(horizon -> horizons.getOrDefault(horizon, 0.0))
                .toList();
        return new Object[] {
            forecast.subject().value(),
            forecast.tenant().value(),
            utc(forecast.at()),
            values.get(0),
            values.get(1),
            values.get(2),
            values.get(3),
            values.get(4),
            Json.mapper().writeValueAsString(forecast)
        };
    }

    private static Object[] row(DemandForecast forecast) {
        return new Object[] {
            forecast.tenant().value(),
            forecast.bundle().value(),
            forecast.partition(),
            utc(forecast.at()),
            forecast.window().toMillis() / 1000.0,
            forecast.mean(),
            forecast.variance()
        };
    }

    private static NeedForecast toNeedForecast(ResultSet row) throws SQLException {
        return Json.mapper().readValue(row.getString("body"), NeedForecast.class);
    }

    private static DemandForecast toDemandForecast(ResultSet row) throws SQLException {
        return new DemandForecast(
                new TenantId(row.getString("tenant")),
                new BundleId(row.getString("bundle")),
                row.getInt("partition"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                Duration.ofMillis(Math.round(1000 * row.getDouble("window_seconds"))),
                row.getDouble("mean"),
                row.getDouble("variance"));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
