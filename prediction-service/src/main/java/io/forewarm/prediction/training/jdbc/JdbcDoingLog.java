package io.forewarm.prediction.training.jdbc;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.prediction.rhythm.Doing;
import io.forewarm.prediction.rhythm.Held;
import io.forewarm.prediction.training.DoingLog;
import io.forewarm.prediction.training.LoggedDoing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One row for each thing done, by the id of its event, so a copy changes nothing. */
@Component
final class JdbcDoingLog implements DoingLog {

    private static final String ADD = """
            insert into doing (event, tenant, subject, partition, at, ended, number, size, declared_minutes, waited_minutes)
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            where not exists (select 1 from forgotten_subject where digest = sha256(convert_to(?, 'UTF8')))
            on conflict (event) do nothing
            """;

    private final JdbcClient client;
    private final JdbcTemplate batches;

    JdbcDoingLog(JdbcClient client, JdbcTemplate batches) {
        this.client = client;
        this.batches = batches;
    }

    @Override
    public void add(List<LoggedDoing> doings) {
        batches.batchUpdate(ADD, doings.stream().map(JdbcDoingLog::row).toList());
    }

    @Override
    public void erase(Set<SubjectId> subjects, Instant at) {
        batches.batchUpdate(
                "insert into forgotten_subject (digest, at) values (sha256(convert_to(?, 'UTF8')), ?) on conflict do nothing",
                subjects.stream()
                        .map(subject -> new Object[] {subject.value(), utc(at)})
                        .toList());
        batches.batchUpdate(
                "delete from doing where subject = ?",
                subjects.stream().map(subject -> new Object[] {subject.value()}).toList());
    }

    @Override
    public List<LoggedDoing> since(Instant from, int most) {
        return client.sql("select * from doing where at >= ? order by at desc, event limit ?")
                .params(utc(from), most)
                .query((row, _) -> toDoing(row))
                .list()
                .reversed();
    }

    @Override
    public List<LoggedDoing> of(SubjectId subject, Optional<String> behind, int most) {
        return client.sql("""
                        select * from doing
                        where subject = :subject
                        and (:behind = '' or (at, event) < (select at, event from doing where event = :behind))
                        order by at desc, event desc limit :most""")
                .param("subject", subject.value())
                .param("behind", behind.orElse(""))
                .param("most", most)
                .query((row, _) -> toDoing(row))
                .list();
    }

    /** Who was erased while a row of it was being written is found here, too. */
    @Override
    public void forgetBefore(Instant time) {
        client.sql("""
                        delete from doing where at < ?
                        or sha256(convert_to(subject, 'UTF8')) in (select digest from forgotten_subject)""").param(utc(time)).update();
        client.sql("delete from forgotten_subject where at < ?")
                .param(utc(time))
                .update();
    }

    private static Object[] row(LoggedDoing logged) {
        var doing = logged.doing();
        double waited =
                switch (doing) {
                    case Doing.Granted granted -> granted.waitedMinutes();
                    case Doing.Ended _ -> 0;
                };
        return new Object[] {
            logged.event(),
            logged.tenant().value(),
            logged.subject().value(),
            logged.partition(),
            utc(doing.at()),
            doing instanceof Doing.Ended,
            doing.what().number(),
            doing.what().size(),
            doing.what().declaredMinutes(),
            waited,
            logged.subject().value()
        };
    }

    private static LoggedDoing toDoing(ResultSet row) throws SQLException {
        var at = row.getObject("at", OffsetDateTime.class).toInstant();
        var what = new Held(row.getInt("number"), row.getFloat("size"), row.getFloat("declared_minutes"));
        return new LoggedDoing(
                row.getString("event"),
                new TenantId(row.getString("tenant")),
                new SubjectId(row.getString("subject")),
                row.getInt("partition"),
                row.getBoolean("ended")
                        ? new Doing.Ended(at, what)
                        : new Doing.Granted(at, what, row.getDouble("waited_minutes")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
