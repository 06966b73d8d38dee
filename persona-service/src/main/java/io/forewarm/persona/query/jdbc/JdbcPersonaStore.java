package io.forewarm.persona.query.jdbc;

import io.forewarm.model.Word;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.jackson.Json;
import io.forewarm.model.persona.Persona;
import io.forewarm.persona.query.PersonaFilter;
import io.forewarm.persona.query.PersonaStore;
import io.forewarm.persona.query.PersonaUpdate;
import io.forewarm.persona.query.PersonaUpdate.Believed;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Personas in PostgreSQL. */
@Component
public final class JdbcPersonaStore implements PersonaStore {

    private static final String UPSERT = """
            insert into persona (subject, tenant, at, skill, skill_share, use_case, use_case_share, sensitivity,
                sensitivity_share, posture, posture_share, nearest, cluster, evidence, feature_schema, features, body)
            values (:subject, :tenant, :at, :skill, :skillShare, :useCase, :useCaseShare, :sensitivity,
                :sensitivityShare, :posture, :postureShare, :nearest, :cluster, :evidence, :schema, :features::jsonb,
                :body::jsonb)
            on conflict (subject) do update set tenant = excluded.tenant, at = excluded.at, skill = excluded.skill,
                skill_share = excluded.skill_share, use_case = excluded.use_case,
                use_case_share = excluded.use_case_share, sensitivity = excluded.sensitivity,
                sensitivity_share = excluded.sensitivity_share, posture = excluded.posture,
                posture_share = excluded.posture_share, nearest = excluded.nearest, cluster = excluded.cluster,
                evidence = excluded.evidence, feature_schema = excluded.feature_schema,
                features = excluded.features, body = excluded.body
            where persona.at <= excluded.at
            """;

    private static final String UPSERT_HISTORY = """
            insert into persona_history (subject, at, body) values (:subject, :at, :body::jsonb)
            on conflict (subject, at) do update set body = excluded.body
            """;

    private static final String COUNT = """
            select attribute, value, count(*) as subjects from persona
            cross join lateral (values ('skill', skill), ('use-case', use_case), ('sensitivity', sensitivity),
                ('posture', posture)) as said (attribute, value)
            where cast(:tenant as text) is null or tenant = :tenant
            group by attribute, value
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final TransactionOperations transactions;

    public JdbcPersonaStore(JdbcClient jdbc, NamedParameterJdbcOperations batches, TransactionOperations transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
    }

    @Override
    public void apply(List<PersonaUpdate> updates) {
        var plan = WritePlan.of(updates);
        transactions.executeWithoutResult(_ -> {
            if (!plan.forgotten().isEmpty()) {
                var subjects = new MapSqlParameterSource(
                        "subjects",
                        plan.forgotten().stream().map(SubjectId::value).toList());
                batches.update("delete from persona where subject in (:subjects)", subjects);
                batches.update("delete from persona_history where subject in (:subjects)", subjects);
            }
            var rows = plan.believed().stream().map(JdbcPersonaStore::toRow).toArray(SqlParameterSource[]::new);
            batches.batchUpdate(UPSERT, rows);
            batches.batchUpdate(UPSERT_HISTORY, rows);
        });
    }

    @Override
    public Optional<Persona> find(SubjectId subject) {
        return jdbc.sql("select body from persona where subject = ?")
                .param(subject.value())
                .query(String.class)
                .optional()
                .map(JdbcPersonaStore::toPersona);
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from persona").query(Long.class).single();
    }

    @Override
    public List<Persona> search(PersonaFilter filter, Optional<SubjectId> after, int limit) {
        var where = new Conditions()
                .and("tenant = :tenant", "tenant", filter.tenant().map(TenantId::value))
                .and("skill = :skill", "skill", filter.skill().map(Word::word))
                .and("use_case = :useCase", "useCase", filter.useCase().map(Word::word))
                .and(
                        "sensitivity = :sensitivity",
                        "sensitivity",
                        filter.sensitivity().map(Word::word))
                .and("posture = :posture", "posture", filter.posture().map(Word::word))
                .and("at >= :since", "since", filter.changedSince().map(Timestamp::from))
                .and("subject > :after", "after", after.map(SubjectId::value));
        return personas("select body from persona%s order by subject limit :limit", where, limit);
    }

    @Override
    public List<Persona> history(SubjectId subject, Optional<Instant> before, int limit) {
        var where = new Conditions()
                .and("subject = :subject", "subject", Optional.of(subject.value()))
                .and("at < :before", "before", before.map(Timestamp::from));
        return personas("select body from persona_history%s order by at desc limit :limit", where, limit);
    }

    @Override
    public Map<String, Map<String, Long>> countByValue(Optional<TenantId> tenant) {
        var counts = new TreeMap<String, Map<String, Long>>();
        jdbc.sql(COUNT).param("tenant", orNull(tenant.map(TenantId::value))).query(row -> {
            counts.computeIfAbsent(row.getString("attribute"), _ -> new TreeMap<>())
                    .put(row.getString("value"), row.getLong("subjects"));
        });
        return counts;
    }

    @Override
    public Map<String, Long> countByCluster() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select cluster, count(*) as subjects from persona group by cluster")
                .query(row -> {
                    counts.put(row.getString("cluster"), row.getLong("subjects"));
                });
        return counts;
    }

    @Override
    public int deleteHistoryBefore(Instant time) {
        return jdbc.sql("delete from persona_history where at < ?")
                .param(Timestamp.from(time))
                .update();
    }

    private List<Persona> personas(String sql, Conditions where, int limit) {
        return jdbc
                .sql(sql.formatted(where.toSql()))
                .params(where.parameters())
                .param("limit", limit)
                .query(String.class)
                .list()
                .stream()
                .map(JdbcPersonaStore::toPersona)
                .toList();
    }

    private static Persona toPersona(String json) {
        return Json.mapper().readValue(json, Persona.class);
    }

    private static SqlParameterSource toRow(Believed believed) {
        var persona = believed.persona();
        var skill = persona.skill().mostLikely();
        var useCase = persona.useCase().mostLikely();
        var sensitivity = persona.sensitivity().mostLikely();
        var posture = persona.posture().mostLikely();
        return new MapSqlParameterSource()
                .addValue("subject", persona.subject().value())
                .addValue("tenant", persona.tenant().value())
                .addValue("at", Timestamp.from(persona.at()))
                .addValue("skill", skill.word())
                .addValue("skillShare", persona.skill().share(skill))
                .addValue("useCase", useCase.word())
                .addValue("useCaseShare", persona.useCase().share(useCase))
                .addValue("sensitivity", sensitivity.word())
                .addValue("sensitivityShare", persona.sensitivity().share(sensitivity))
                .addValue("posture", posture.word())
                .addValue("postureShare", persona.posture().share(posture))
                .addValue("nearest", persona.nearest().name())
                .addValue("cluster", persona.cluster())
                .addValue("evidence", persona.evidence())
                .addValue("schema", persona.featureSchema())
                .addValue("features", orNull(believed.features().map(Json.mapper()::writeValueAsString)))
                .addValue("body", Json.mapper().writeValueAsString(persona));
    }

    private static <T> @Nullable T orNull(Optional<T> value) {
        return value.isPresent() ? value.get() : null;
    }
}
