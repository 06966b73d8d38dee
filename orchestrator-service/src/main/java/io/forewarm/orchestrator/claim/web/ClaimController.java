package io.forewarm.orchestrator.claim.web;

import io.forewarm.model.Word;
import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.Catalogue;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.provisioning.ClaimId;
import io.forewarm.orchestrator.claim.Claim;
import io.forewarm.orchestrator.claim.ClaimMeters;
import io.forewarm.orchestrator.claim.ClaimRequest;
import io.forewarm.orchestrator.claim.ClaimResult;
import io.forewarm.orchestrator.claim.ClaimStore;
import io.forewarm.orchestrator.claim.Claims;
import io.forewarm.orchestrator.claim.State;
import io.forewarm.orchestrator.claim.SubjectResolver;
import io.forewarm.orchestrator.claim.SubjectUnknownException;
import io.forewarm.orchestrator.unit.Cursor;
import io.forewarm.service.web.Page;
import io.forewarm.service.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Claims over REST. */
@RestController
@RequestMapping("/v1/claims")
@Tag(name = "claims", description = "Take a unit and give it back")
public final class ClaimController {

    private static final int MOST = 1000;

    private final Claims claims;
    private final ClaimStore store;
    private final Desk desk;
    private final InstantSource clock;

    /** What is needed to understand a claim: what there is, who is who, and for which tenant if none is named. */
    public record Desk(Catalogue catalogue, SubjectResolver subjects, ClaimMeters meters, TenantId defaultTenant) {}

    public ClaimController(Claims claims, ClaimStore store, Desk desk, InstantSource clock) {
        this.claims = claims;
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    @PostMapping
    @Operation(
            summary = "Claim a unit",
            description =
                    "Gives the subject a warm unit if there is one, joins one that is starting, or has one built. "
                            + "With an Idempotency-Key, a repetition gets the answer of the first time.")
    ResponseEntity<?> claim(
            @RequestBody ClaimBody body,
            @Parameter(description = "Any text of up to 200 characters that stands for this claim")
                    @RequestHeader("Idempotency-Key")
                    Optional<String> key) {
        var bundle = bundle(body);
        if (bundle.isEmpty()) {
            return ResponseEntity.of(noBundle(body)).build();
        }
        var tenant = body.tenant().orElse(desk.defaultTenant());
        // As fine as the database keeps it, or a repetition would be answered with another time than the first.
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var until = body.until().map(end -> requireFuture(end, now));
        return switch (claim(
                body, tenant, subject -> new ClaimRequest(tenant, subject, bundle.get(), until, key), now)) {
            case ClaimResult.Granted(var claim) -> {
                desk.meters().granted(claim);
                yield created(claim);
            }
            case ClaimResult.Repeated(var claim) -> created(claim);
            case ClaimResult.SubjectErased() -> ResponseEntity.of(erased()).build();
            case ClaimResult.KeyReused() -> ResponseEntity.of(keyReused()).build();
        };
    }

    private static Instant requireFuture(Instant until, Instant now) {
        if (!until.isAfter(now)) {
            throw new IllegalArgumentException("until must be in the future: " + until);
        }
        return until.truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<Bundle> bundle(ClaimBody body) {
        return body.bundle()
                .flatMap(desk.catalogue()::bundle)
                .or(() -> body.wants().flatMap(wants -> desk.catalogue().cheapestServing(wants.toSpec())));
    }

    private ClaimResult claim(ClaimBody body, TenantId tenant, Function<SubjectId, ClaimRequest> request, Instant now) {
        var result = claims.claim(request.apply(subject(body, tenant)), now);
        if (result instanceof ClaimResult.SubjectErased && body.user().isPresent()) {
            // Remembered from before the erasure: the user is somebody else by now.
            desk.subjects().forget(tenant, body.user().get());
            return claims.claim(request.apply(subject(body, tenant)), now);
        }
        return result;
    }

    private SubjectId subject(ClaimBody body, TenantId tenant) {
        return body.subject()
                .orElseGet(() -> desk.subjects().resolve(tenant, body.user().orElseThrow()));
    }

    private static ResponseEntity<ClaimView> created(Claim claim) {
        return ResponseEntity.created(
                        URI.create("/v1/claims/" + claim.assignment().claim()))
                .body(ClaimView.ofAnswer(claim));
    }

    private ProblemDetail noBundle(ClaimBody body) {
        var known = desk.catalogue().ids();
        var detail = body.bundle()
                .map(id -> "bundle must be one of %s: '%s'".formatted(known, id))
                .orElse("no bundle is large and strict enough for this, known are " + known);
        var problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-bundle", "No such bundle", detail);
        problem.setProperty("known", known);
        return problem;
    }

    private static ProblemDetail erased() {
        return Problems.of(
                HttpStatus.GONE, "subject-erased", "Subject erased", "the subject was erased: look the user up again");
    }

    private static ProblemDetail keyReused() {
        return Problems.of(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "key-reused",
                "Idempotency-Key used before",
                "Idempotency-Key stands for another claim: take a new one");
    }

    @GetMapping("/{id}")
    @Operation(summary = "Look at a claim", description = "How it stands now.")
    ResponseEntity<?> get(@PathVariable ClaimId id) {
        return answer(store.standing(id), id);
    }

    @PostMapping("/{id}:release")
    @Operation(
            summary = "Give a unit back",
            description = "The unit is deleted and never handed out again. Repeating that changes nothing.")
    ResponseEntity<?> release(@PathVariable ClaimId id) {
        return answer(claims.release(id, clock.instant()), id);
    }

    /** Body of an extension. */
    record Extension(
            @Schema(type = "string", format = "date-time", example = "2030-01-01T18:00:00Z")
            Instant until) {}

    @PostMapping("/{id}:extend")
    @Operation(
            summary = "Keep a unit for longer",
            description = "Puts off when the unit goes back by itself. Never brings that forward, and leaves a claim "
                    + "alone that has no such end or is over. Repeating that changes nothing.")
    ResponseEntity<?> extend(@PathVariable ClaimId id, @RequestBody Extension body) {
        return answer(claims.extend(id, requireFuture(body.until(), clock.instant())), id);
    }

    private static ResponseEntity<?> answer(Optional<ClaimStore.Standing> standing, ClaimId id) {
        return standing.isPresent()
                ? ResponseEntity.ok(ClaimView.of(standing.get()))
                : ResponseEntity.of(Problems.notFound("there is no claim '%s'".formatted(id)))
                        .build();
    }

    @GetMapping
    @Operation(summary = "List claims", description = "The newest first, past ones included.")
    Page<ClaimView> list(
            @Parameter(description = "One tenant; all if absent", example = "default") @RequestParam
                    Optional<TenantId> tenant,
            @Parameter(description = "One subject; all if absent") @RequestParam Optional<SubjectId> subject,
            @Parameter(description = "One state; all if absent", example = "ready") @RequestParam
                    Optional<String> state,
            @Parameter(description = "Most claims on one page, 1 to 1000") @RequestParam(defaultValue = "100")
                    int limit,
            @Parameter(description = "Where the page before ended: its `next`") @RequestParam Optional<String> cursor) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be in [1, %d]: %d".formatted(MOST, limit));
        }
        var query = new ClaimStore.Query(
                tenant,
                subject,
                state.map(word -> Word.parse(State.class, word)),
                cursor.map(Cursor::parse).orElse(Cursor.START),
                limit);
        var found = store.list(query).stream().map(ClaimView::of).toList();
        return Page.of(found, limit, claim -> new Cursor(claim.at(), claim.id()).toString());
    }

    /** Nothing about the user in the answer, and none in the log. */
    @ExceptionHandler(SubjectUnknownException.class)
    ResponseEntity<ProblemDetail> onUnknownSubject(SubjectUnknownException unknown) {
        var problem = Problems.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "subject-unknown",
                "User cannot be looked up",
                "the user's subject cannot be looked up at the moment: try again, or name the subject");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "5")
                .body(problem);
    }
}
