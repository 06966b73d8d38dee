package io.forewarm.orchestrator.unit.jdbc;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.erasure.jdbc.ErasureGate;
import io.forewarm.orchestrator.jdbc.Columns;
import io.forewarm.orchestrator.ledger.OutcomeLog;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.Revision;
import io.forewarm.orchestrator.unit.Unit;
import io.forewarm.orchestrator.unit.UnitStore;
import io.forewarm.orchestrator.unit.Wish;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Units in PostgreSQL, a row each, over their whole life. */
@Component
public class JdbcUnitStore implements UnitStore {

    /** A plan may rest on a recommendation that was read before its subject was erased: that unit is nobody's. */
    private static final String UNLESS_ERASED = """
            (select case when exists (select from erased_subject where digest = digest_of(subject))
                    then repeat('0', 32) else subject end
             from (values (cast(? as text))) as wanted (subject))""";

    /**
     * What nearly all claims take, found by an index however many are ready: the subject's own before the pool's, the
     * oldest first.
     */
    private static final String EXACT = """
            with gate as materialized (select admits(:subject) as is_open),
            best as (
                select id from (
                    select id from (
                        select id from unit
                        where tenant = :tenant and bundle = :bundle and purpose = 'dedicated' and subject = :subject
                          and state = 'ready' and revision = :revision and (select is_open from gate)
                        order by ordered_at, id limit 1 for update skip locked) as own
                    union all
                    select id from (
                        select id from unit
                        where tenant = :tenant and bundle = :bundle and purpose = 'pooled'
                          and state = 'ready' and revision = :revision and (select is_open from gate)
                        order by ordered_at, id limit 1 for update skip locked) as anybodys) as candidate
                limit 1)
            """;

    /** What else there is; all that would do are looked at. */
    private static final String NEAREST = """
            with gate as materialized (select admits(:subject) as is_open),
            best as (
                select id from unit
                where tenant = :tenant
                  and ended_at is null
                  and (select is_open from gate)
                  and (purpose = 'pooled' or (purpose = 'dedicated' and subject = :subject))
                  and (state = 'ready' and bundle = any(:bundles) or state = 'starting' and bundle = :bundle)
                  and revision = any(:revisions)
                order by case when state = 'starting' then 2 when bundle = :bundle then 0 else 1 end,
                         array_position(:bundles, bundle),
                         case purpose when 'dedicated' then 0 else 1 end,
                         ordered_at,
                         id
                limit 1
                for update skip locked)
            """;

    private static final String TAKE = """
            update unit set state = 'claimed', claim = :claim, claimed_by = :subject, claimed_at = :now,
                   doubted_since = null
            from best where unit.id = best.id
            returning unit.*
            """;

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final OutcomeLog outcomes;
    private final ErasureGate gate;

    public JdbcUnitStore(JdbcTemplate template, OutcomeLog outcomes) {
        this.template = template;
        this.client = JdbcClient.create(template);
        this.outcomes = outcomes;
        this.gate = new ErasureGate(client);
    }

    @Override
    @Transactional
    public void add(List<? extends Unit> units) {
        gate.enter();
        template.batchUpdate(
                """
                insert into unit (id, tenant, bundle, revision, purpose, subject, price_per_hour, probability,
                                  keep_until, because, ordered_at, state, accepted_at, ready_at, doubted_since,
                                  claim, claimed_by, claimed_at)
                values (?, ?, ?, ?, ?, %s, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """.formatted(UNLESS_ERASED),
                units.stream().map(JdbcUnitStore::insertRow).toList());
    }

    private static Object[] insertRow(Unit unit) {
        var origin = unit.origin();
        var row = UnitRow.of(unit);
        return new Object[] {
            origin.id().value(),
            origin.tenant().value(),
            origin.bundle().value(),
            origin.revision().value(),
            UnitRow.word(origin.purpose()),
            origin.purpose().subject().map(SubjectId::value).orElse(null),
            origin.pricePerHour(),
            origin.reason().probability(),
            Columns.of(origin.reason().keepUntil()),
            origin.reason().because(),
            Columns.of(origin.orderedAt()),
            row.state(),
            Columns.of(row.acceptedAt()),
            Columns.of(row.readyAt()),
            Columns.of(row.doubtedSince()),
            row.assignment().map(one -> one.claim().value()).orElse(null),
            row.assignment().map(one -> one.subject().value()).orElse(null),
            Columns.of(row.claimedAt())
        };
    }

    @Override
    public List<Unit> live() {
        return client.sql("select * from unit where ended_at is null order by ordered_at, id")
                .query((row, _) -> UnitRow.toLiveUnit(row))
                .list();
    }

    @Override
    public Set<UnitId> over(Collection<UnitId> units) {
        return client.sql("select id from unit where id = any(:ids) and ended_at is not null")
                .param("ids", units.stream().map(UnitId::value).toArray(String[]::new))
                .query((row, _) -> new UnitId(row.getString("id")))
                .set();
    }

    @Override
    @Transactional
    public boolean advance(Unit from, Unit to) {
        var row = UnitRow.of(to);
        int changed = client.sql("""
                update unit set state = :state, accepted_at = coalesce(:acceptedAt, accepted_at), ready_at = :readyAt,
                       doubted_since = :doubtedSince, claim = :claim,
                       claimed_by = case when claim = :claim then claimed_by else :claimedBy end,
                       claimed_at = :claimedAt, ended_at = :endedAt, end_reason = :endReason
                where id = :id and state = :from
                """)
                .param("state", row.state())
                .param("acceptedAt", Columns.of(row.acceptedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("readyAt", Columns.of(row.readyAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("doubtedSince", Columns.of(row.doubtedSince()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("claim", row.assignment().map(one -> one.claim().value()).orElse(null))
                .param(
                        "claimedBy",
                        row.assignment().map(one -> one.subject().value()).orElse(null))
                .param("claimedAt", Columns.of(row.claimedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("endedAt", Columns.of(row.endedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("endReason", row.endReason().orElse(null))
                .param("id", from.id().value())
                .param("from", UnitRow.of(from).state())
                .update();
        if (changed == 1 && to instanceof Unit.Ended ended) {
            ended.outcome().ifPresent(outcomes::append);
        }
        return changed == 1;
    }

    /**
     * One write decides. {@code skip locked} sends the second of two takers on to the next best unit instead of letting
     * it wait for a row that it won't get. The choice is made in a common table expression, because a plain sub-select
     * may be evaluated again for each row.
     */
    @Override
    @Transactional
    public Optional<Unit.Claimed> take(Wish wish, Assignment assignment, Instant now) {
        return take(EXACT, wish, assignment, now).or(() -> take(NEAREST, wish, assignment, now));
    }

    private Optional<Unit.Claimed> take(String best, Wish wish, Assignment assignment, Instant now) {
        var ids = new ArrayList<String>();
        var revisions = new ArrayList<String>();
        ids.add(wish.bundle().id().value());
        revisions.add(Revision.of(wish.bundle()).value());
        wish.standIns().forEach(standIn -> {
            ids.add(standIn.id().value());
            revisions.add(Revision.of(standIn).value());
        });
        return client.sql(best + TAKE)
                .param("tenant", wish.tenant().value())
                .param("subject", assignment.subject().value())
                .param("claim", assignment.claim().value())
                .param("bundle", wish.bundle().id().value())
                .param("revision", revisions.getFirst())
                .param("bundles", ids.toArray(String[]::new))
                .param("revisions", revisions.toArray(String[]::new))
                .param("now", Columns.of(now))
                .query((row, _) -> UnitRow.toClaimed(row))
                .optional();
    }

    @Override
    public Optional<Unit.Claimed> claimedBy(ClaimId claim) {
        return client.sql("select * from unit where claim = :claim and ended_at is null")
                .param("claim", claim.value())
                .query((row, _) -> UnitRow.toClaimed(row))
                .optional();
    }
}
