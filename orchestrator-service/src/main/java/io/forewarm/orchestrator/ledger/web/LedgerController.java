package io.forewarm.orchestrator.ledger.web;

import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.ledger.Ledger;
import io.forewarm.orchestrator.ledger.Summary;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/v1/ledger")
@Tag(name = "ledger", description = "What keeping warm has brought and cost")
final class LedgerController {

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
}
