package io.forewarm.orchestrator.ledger.web;

import io.forewarm.model.Word;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.ledger.Breakdown;
import io.forewarm.orchestrator.ledger.Ledger;
import io.forewarm.orchestrator.ledger.Summary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ledger")
@Tag(name = "ledger", description = "What keeping warm has brought and cost")
final class LedgerController {

    private static final Duration LOOKED_BACK = Duration.ofDays(30);

    private final Ledger ledger;
    private final InstantSource clock;

    LedgerController(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    @GetMapping("/summary")
    @Operation(
            summary = "Sum up claims and units",
            description = "Units that are ready and nobody's count as idle up to the moment of the answer.")
    Summary summary(
            @Parameter(description = "One tenant; all if absent", example = "default") @RequestParam
                    Optional<TenantId> tenant) {
        return ledger.summary(tenant, clock.instant());
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Sum up by tenant, bundle, subject or day",
            description = "Claims by when they were made, units by when they were ordered. Money is in the catalogue's "
                    + "currency. For CSV ask with Accept: text/csv.")
    List<Breakdown> breakdown(
            @Parameter(description = "tenant, bundle, subject or day", example = "bundle")
                    @RequestParam(defaultValue = "bundle")
                    String by,
            @Parameter(description = "One tenant; all if absent", example = "default") @RequestParam
                    Optional<TenantId> tenant,
            @Parameter(description = "From then on; 30 days ago if absent") @RequestParam Optional<Instant> from,
            @Parameter(description = "Before then; now if absent") @RequestParam Optional<Instant> to) {
        var now = clock.instant();
        return ledger.breakdown(
                new Breakdown.Query(
                        Word.parse(Breakdown.By.class, by),
                        tenant,
                        from.orElse(now.minus(LOOKED_BACK)),
                        // What was made in this very moment counts.
                        to.orElse(now.plusNanos(1_000))),
                now);
    }

    @GetMapping(produces = "text/csv")
    @Operation(summary = "The same as CSV", description = "RFC 4180, with a line of names first.")
    String csv(
            @RequestParam(defaultValue = "bundle") String by,
            @RequestParam Optional<TenantId> tenant,
            @RequestParam Optional<Instant> from,
            @RequestParam Optional<Instant> to) {
        return LedgerCsv.of(breakdown(by, tenant, from, to));
    }
}
