package io.forewarm.orchestrator.claim.jdbc;

import io.forewarm.model.Word;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.jackson.Json;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.LaunchType;
import io.forewarm.model.provisioning.ProvisioningOutcome;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.claim.Claim;
import io.forewarm.orchestrator.claim.ClaimRequest;
import io.forewarm.orchestrator.claim.ClaimStore;
import io.forewarm.orchestrator.claim.State;
import io.forewarm.orchestrator.erasure.jdbc.ErasureGate;
import io.forewarm.orchestrator.jdbc.Columns;
import io.forewarm.orchestrator.unit.Assignment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectWriter;

/** Claims in PostgreSQL. How a claim stands follows from its unit's row and is written down nowhere else. */
@Component
public final class JdbcClaimStore implements ClaimStore {

    private static final String STANDINGS = """
            select * from (
                select claim.*, unit.bundle as served, unit.ready_at, unit.ended_at,
                       case when unit.state = 'claimed' and unit.ready_at is null then 'starting'
                            when unit.state = 'claimed' then 'ready'
                            when unit.end_reason in ('released', 'time-over') then 'released'
                            else 'failed' end as state
                from claim join unit on unit.id = claim.unit) as standing
            """;

    private static final ObjectWriter OUTCOMES = Json.mapper().writerFor(ProvisioningOutcome.class);

    private final JdbcClient client;
    private final ErasureGate gate;

    public JdbcClaimStore(JdbcClient client) {
        this.client = client;
        this.gate = new ErasureGate(client);
    }

    @Override
    public boolean admits(SubjectId subject) {
        return gate.admits(subject);
    }

    /** The insert of the second of two requests waits for the transaction of the first, and then finds its row. */
    @Override
    public Optional<KeyUse> useKey(ClaimRequest request, String key, ClaimId claim, Instant now) {
        int inserted = client.sql("""
                insert into claim_key (tenant, key, request, claim, at)
                values (:tenant, digest_of(:key), :request, :claim, :at) on conflict do nothing
                """)
                .param("tenant", request.tenant().value())
                .param("key", key)
                .param("request", request.fingerprint())
                .param("claim", claim.value())
                .param("at", Columns.of(now))
                .update();
        return inserted == 1 ? Optional.empty() : Optional.of(earlierUse(request, key));
    }

    private KeyUse earlierUse(ClaimRequest request, String key) {
        return client.sql("select claim, request from claim_key where tenant = :tenant and key = digest_of(:key)")
                .param("tenant", request.tenant().value())
                .param("key", key)
                .query((row, _) -> new KeyUse(new ClaimId(row.getString("claim")), row.getString("request")))
                .single();
    }

    @Override
    public void add(Claim claim, ProvisioningOutcome outcome) {
        client.sql("""
                with told as (
                    insert into outcome (message, at) values (cast(:message as jsonb), :toldAt))
                insert into claim (id, tenant, subject, wanted, unit, launch, wait_seconds, because, probability, at,
                                   until)
                values (:id, :tenant, :subject, :wanted, :unit, :launch, :wait, :because, :probability, :at,
                        :until)
                """)
                .param("id", claim.assignment().claim().value())
                .param("tenant", claim.tenant().value())
                .param("subject", claim.assignment().subject().value())
                .param("wanted", claim.wanted().value())
                .param("unit", claim.unit().value())
                .param("launch", claim.answer().launch().word())
                .param("wait", claim.answer().waiting().toNanos() / 1e9)
                .param("because", claim.answer().because())
                .param("probability", claim.answer().probability())
                .param("at", Columns.of(claim.at()))
                .param("until", Columns.of(claim.until()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("message", OUTCOMES.writeValueAsString(outcome))
                .param("toldAt", Columns.of(outcome.at()))
                .update();
    }

    @Override
    public void replace(Claim claim) {
        client.sql("""
                update claim set unit = :unit, launch = :launch, wait_seconds = :wait, because = :because,
                       probability = :probability
                where id = :id
                """)
                .param("id", claim.assignment().claim().value())
                .param("unit", claim.unit().value())
                .param("launch", claim.answer().launch().word())
                .param("wait", claim.answer().waiting().toNanos() / 1e9)
                .param("because", claim.answer().because())
                .param("probability", claim.answer().probability())
                .update();
    }

    @Override
    public Optional<Claim> find(ClaimId id) {
        return standing(id).map(Standing::claim);
    }

    @Override
    public Optional<Standing> standing(ClaimId id) {
        return client.sql(STANDINGS + "where id = :id")
                .param("id", id.value())
                .query((row, _) -> toStanding(row))
                .optional();
    }

    @Override
    public void extend(ClaimId id, Instant until) {
        client.sql("update claim set until = greatest(until, :until) where id = :id and until is not null")
                .param("id", id.value())
                .param("until", Columns.of(until))
                .update();
    }

    @Override
    public List<ClaimId> overdue(Instant now, int limit) {
        return client.sql("""
                select claim.id from claim join unit on unit.claim = claim.id
                where until <= :now and unit.ended_at is null
                order by until, claim.id limit :limit
                """)
                .param("now", Columns.of(now))
                .param("limit", limit)
                .query((row, _) -> new ClaimId(row.getString("id")))
                .list();
    }

    @Override
    public List<Standing> list(Query query) {
        return client.sql(STANDINGS + """
                where (cast(:tenant as text) is null or tenant = :tenant)
                  and (cast(:subject as text) is null or subject = :subject)
                  and (cast(:state as text) is null or state = :state)
                  and (at, id) < (:after, :afterId)
                order by at desc, id desc
                limit :limit
                """)
                .param("tenant", query.tenant().map(TenantId::value).orElse(null))
                .param("subject", query.subject().map(SubjectId::value).orElse(null))
                .param("state", query.state().map(Word::word).orElse(null))
                .param("after", Columns.of(query.after().at()))
                .param("afterId", query.after().id())
                .param("limit", query.limit() + 1)
                .query((row, _) -> toStanding(row))
                .list();
    }

    private static Standing toStanding(ResultSet row) throws SQLException {
        return new Standing(
                toClaim(row),
                Word.parse(State.class, row.getString("state")),
                Columns.optionalInstant(row, "ready_at"),
                Columns.optionalInstant(row, "ended_at"));
    }

    private static Claim toClaim(ResultSet row) throws SQLException {
        return new Claim(
                new Assignment(new ClaimId(row.getString("id")), new SubjectId(row.getString("subject"))),
                new TenantId(row.getString("tenant")),
                new BundleId(row.getString("wanted")),
                new BundleId(row.getString("served")),
                new UnitId(row.getString("unit")),
                new Claim.Answer(
                        Word.parse(LaunchType.class, row.getString("launch")),
                        Duration.ofNanos(Math.round(row.getDouble("wait_seconds") * 1e9)),
                        row.getString("because"),
                        row.getDouble("probability")),
                Columns.instant(row, "at"),
                Columns.optionalInstant(row, "until"));
    }
}
