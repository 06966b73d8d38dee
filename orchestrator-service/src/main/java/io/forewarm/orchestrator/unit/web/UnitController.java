package io.forewarm.orchestrator.unit.web;

import io.forewarm.model.Word;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.unit.Cursor;
import io.forewarm.orchestrator.unit.UnitRegister;
import io.forewarm.service.web.Page;
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
@RequestMapping("/v1/units")
@Tag(name = "units", description = "What is and was kept warm, and what came of it")
final class UnitController {

    private static final int MOST = 1000;

    private final UnitRegister units;
    private final InstantSource clock;

    UnitController(UnitRegister units, InstantSource clock) {
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "List units", description = "The newest first, past ones included, with the reason for each.")
    Page<UnitRegister.Entry> list(
            @Parameter(description = "One tenant; all if absent", example = "default") @RequestParam
                    Optional<TenantId> tenant,
            @Parameter(description = "One state; all if absent", example = "ready") @RequestParam
                    Optional<String> state,
            @Parameter(description = "Most units on one page, 1 to 1000") @RequestParam(defaultValue = "100") int limit,
            @Parameter(description = "Where the page before ended: its `next`") @RequestParam Optional<String> cursor) {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("limit must be in [1, %d]: %d".formatted(MOST, limit));
        }
        var query = new UnitRegister.Query(
                tenant,
                state.map(word -> Word.parse(UnitRegister.State.class, word)),
                cursor.map(Cursor::parse).orElse(Cursor.START),
                limit);
        return Page.of(
                units.find(query, clock.instant()), limit, unit -> new Cursor(unit.orderedAt(), unit.id()).toString());
    }
}
