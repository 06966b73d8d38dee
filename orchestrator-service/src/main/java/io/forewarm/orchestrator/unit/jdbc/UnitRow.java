package io.forewarm.orchestrator.unit.jdbc;

import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.model.provisioning.UnitId;
import io.forewarm.orchestrator.jdbc.Columns;
import io.forewarm.orchestrator.unit.Assignment;
import io.forewarm.orchestrator.unit.OrderReason;
import io.forewarm.orchestrator.unit.Origin;
import io.forewarm.orchestrator.unit.Purpose;
import io.forewarm.orchestrator.unit.Revision;
import io.forewarm.orchestrator.unit.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The columns that change over a unit's life, and the way between rows and units. */
record UnitRow(
        String state,
        Optional<Instant> acceptedAt,
        Optional<Instant> readyAt,
        Optional<Instant> doubtedSince,
        Optional<Assignment> assignment,
        Optional<Instant> claimedAt,
        Optional<Instant> endedAt,
        Optional<String> endReason) {

    private static final Optional<Instant> NEVER = Optional.empty();

    static UnitRow of(Unit unit) {
        return switch (unit) {
            case Unit.Wanted wanted -> unclaimed("wanted", wanted);
            case Unit.Starting starting -> unclaimed("starting", starting);
            case Unit.Ready ready -> unclaimed("ready", ready);
            case Unit.Claimed claimed ->
                new UnitRow(
                        "claimed",
                        claimed.acceptedAt(),
                        claimed.readyAt(),
                        NEVER,
                        Optional.of(claimed.assignment()),
                        Optional.of(claimed.claimedAt()),
                        NEVER,
                        Optional.empty());
            case Unit.Retired retired -> ended("retired", retired, retired.acceptedAt());
            case Unit.Expired expired -> ended("expired", expired, expired.acceptedAt());
            case Unit.Failed failed -> ended("failed", failed, failed.acceptedAt());
            case Unit.Released released ->
                new UnitRow(
                        "released",
                        NEVER,
                        released.readyAt(),
                        NEVER,
                        Optional.of(released.assignment()),
                        Optional.of(released.claimedAt()),
                        Optional.of(released.endedAt()),
                        Optional.of(released.reason()));
        };
    }

    private static UnitRow unclaimed(String state, Unit.Unclaimed unit) {
        return new UnitRow(
                state,
                unit.acceptedAt(),
                unit.readyAt(),
                unit.doubtedSince(),
                Optional.empty(),
                NEVER,
                NEVER,
                Optional.empty());
    }

    private static UnitRow ended(String state, Unit.Ended unit, Optional<Instant> acceptedAt) {
        return new UnitRow(
                state,
                acceptedAt,
                unit.readyAt(),
                NEVER,
                Optional.empty(),
                NEVER,
                Optional.of(unit.endedAt()),
                Optional.of(unit.reason()));
    }

    /** A row that is not over, as a unit. */
    static Unit toLiveUnit(ResultSet row) throws SQLException {
        var origin = toOrigin(row);
        var doubted = Columns.optionalInstant(row, "doubted_since");
        return switch (row.getString("state")) {
            case "wanted" -> new Unit.Wanted(origin, doubted);
            case "starting" -> new Unit.Starting(origin, Columns.instant(row, "accepted_at"), doubted);
            case "ready" ->
                new Unit.Ready(origin, Columns.instant(row, "accepted_at"), Columns.instant(row, "ready_at"), doubted);
            case "claimed" -> toClaimed(row);
            case String other -> throw new IllegalStateException("unit is over: " + other);
        };
    }

    static Unit.Claimed toClaimed(ResultSet row) throws SQLException {
        return new Unit.Claimed(
                toOrigin(row),
                new Assignment(new ClaimId(row.getString("claim")), new SubjectId(row.getString("claimed_by"))),
                Columns.instant(row, "claimed_at"),
                Columns.optionalInstant(row, "accepted_at"),
                Columns.optionalInstant(row, "ready_at"));
    }

    private static Origin toOrigin(ResultSet row) throws SQLException {
        return new Origin(
                new UnitId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                new BundleId(row.getString("bundle")),
                new Revision(row.getString("revision")),
                toPurpose(row),
                row.getDouble("price_per_hour"),
                new OrderReason(
                        row.getDouble("probability"), Columns.instant(row, "keep_until"), row.getString("because")),
                Columns.instant(row, "ordered_at"));
    }

    private static Purpose toPurpose(ResultSet row) throws SQLException {
        return switch (row.getString("purpose")) {
            case "dedicated" -> new Purpose.Dedicated(new SubjectId(row.getString("subject")));
            case "on-demand" -> new Purpose.OnDemand(new SubjectId(row.getString("subject")));
            case "pooled" -> new Purpose.Pooled();
            case String other -> throw new IllegalStateException("unknown purpose: " + other);
        };
    }

    static String word(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Dedicated _ -> "dedicated";
            case Purpose.OnDemand _ -> "on-demand";
            case Purpose.Pooled _ -> "pooled";
        };
    }
}
