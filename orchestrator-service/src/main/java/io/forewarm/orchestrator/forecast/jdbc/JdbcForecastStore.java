package io.forewarm.orchestrator.forecast.jdbc;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.DemandForecast;
import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.forecast.Recommendation;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.forecast.Advice;
import io.forewarm.orchestrator.forecast.Demand;
import io.forewarm.orchestrator.forecast.ForecastStore;
import io.forewarm.orchestrator.jdbc.Columns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forecasts in PostgreSQL, in batches of one statement per kind of row. Rows are written in the order of their keys, so
 * that replicas that write the same ones don't wait for each other in circles.
 */
@Component
public class JdbcForecastStore implements ForecastStore {

    private final JdbcTemplate template;
    private final JdbcClient client;

    public JdbcForecastStore(JdbcTemplate template) {
        this.template = template;
        this.client = JdbcClient.create(template);
    }

    @Override
    @Transactional
    public void replaceRecommendations(List<NeedForecast> forecasts) {
        var newest = sorted(newest(forecasts, NeedForecast::key, NeedForecast::at), NeedForecast::key);
        int[] changed = template.batchUpdate(
                """
                insert into forecast_head (subject, tenant, at)
                select * from (values (?, ?, cast(? as timestamptz))) as news (subject, tenant, at)
                where not exists (select from erased_subject where digest = digest_of(news.subject))
                on conflict (subject) do update set at = excluded.at where forecast_head.at < excluded.at
                """, newest.stream().map(JdbcForecastStore::headRow).toList());
        var news = new ArrayList<NeedForecast>();
        for (int i = 0; i < changed.length; i++) {
            if (changed[i] != 0) {
                news.add(newest.get(i));
            }
        }
        template.batchUpdate(
                "delete from recommendation where subject = ?",
                news.stream().map(one -> new Object[] {one.key()}).toList());
        template.batchUpdate(
                """
                insert into recommendation (subject, tenant, bundle, units, probability, keep_until,
                                            expected_benefit, expected_cost, because)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing
                """,
                news.stream()
                        .flatMap(one -> one.recommendations().stream().map(advice -> row(one, advice)))
                        .toList());
    }

    @Override
    public void forget(Collection<SubjectId> subjects) {
        template.batchUpdate(
                "delete from forecast_head where subject = ?",
                subjects.stream()
                        .sorted(Comparator.comparing(SubjectId::value))
                        .map(subject -> new Object[] {subject.value()})
                        .toList());
    }

    private static Object[] headRow(NeedForecast forecast) {
        return new Object[] {forecast.key(), forecast.tenant().value(), Columns.of(forecast.at())};
    }

    private static Object[] row(NeedForecast forecast, Recommendation advice) {
        return new Object[] {
            forecast.key(),
            forecast.tenant().value(),
            advice.bundle().value(),
            advice.units(),
            advice.probability(),
            Columns.of(advice.keepUntil()),
            advice.expectedBenefit(),
            advice.expectedCost(),
            advice.because()
        };
    }

    @Override
    @Transactional
    public void replaceDemand(List<DemandForecast> forecasts) {
        var newest = sorted(newest(forecasts, DemandForecast::key, DemandForecast::at), DemandForecast::key);
        template.batchUpdate(
                """
                insert into demand (tenant, bundle, partition, at, window_seconds, mean, variance)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (tenant, bundle, partition) do update
                set at = excluded.at, window_seconds = excluded.window_seconds,
                    mean = excluded.mean, variance = excluded.variance
                where demand.at < excluded.at
                """, newest.stream().map(JdbcForecastStore::demandRow).toList());
    }

    private static Object[] demandRow(DemandForecast forecast) {
        return new Object[] {
            forecast.tenant().value(),
            forecast.bundle().value(),
            forecast.partition(),
            Columns.of(forecast.at()),
            forecast.window().toNanos() / 1e9,
            forecast.mean(),
            forecast.variance()
        };
    }

    @Override
    public List<Advice> advice(Instant now) {
        return client.sql("select * from recommendation where keep_until > ? order by subject, bundle, units")
                .param(Columns.of(now))
                .query((row, _) -> toAdvice(row))
                .list();
    }

    private static Advice toAdvice(ResultSet row) throws SQLException {
        return new Advice(
                new TenantId(row.getString("tenant")),
                new SubjectId(row.getString("subject")),
                new Recommendation(
                        new BundleId(row.getString("bundle")),
                        row.getInt("units"),
                        row.getDouble("probability"),
                        Columns.instant(row, "keep_until"),
                        row.getDouble("expected_benefit"),
                        row.getDouble("expected_cost"),
                        row.getString("because")));
    }

    @Override
    public List<Demand> demand(Instant from) {
        return client.sql("""
                select tenant, bundle, max(window_seconds) as seconds, sum(mean) as mean, sum(variance) as variance
                from demand where at >= ? group by tenant, bundle order by tenant, bundle
                """)
                .param(Columns.of(from))
                .query((row, _) -> toDemand(row))
                .list();
    }

    private static Demand toDemand(ResultSet row) throws SQLException {
        return new Demand(
                new TenantId(row.getString("tenant")),
                new BundleId(row.getString("bundle")),
                Duration.ofNanos((long) (row.getDouble("seconds") * 1e9)),
                row.getDouble("mean"),
                row.getDouble("variance"));
    }

    private static <T> Collection<T> newest(List<T> all, Function<T, String> key, Function<T, Instant> at) {
        return all.stream()
                .collect(Collectors.toMap(key, Function.identity(), BinaryOperator.maxBy(Comparator.comparing(at))))
                .values();
    }

    private static <T> List<T> sorted(Collection<T> all, Function<T, String> key) {
        return all.stream().sorted(Comparator.comparing(key)).toList();
    }
}
