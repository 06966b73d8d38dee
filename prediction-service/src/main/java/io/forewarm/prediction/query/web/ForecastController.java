package io.forewarm.prediction.query.web;

import io.forewarm.model.forecast.NeedForecast;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.prediction.query.Forecasts;
import io.forewarm.prediction.query.NeedQuery;
import io.forewarm.prediction.query.NeedQuery.Place;
import io.forewarm.service.web.Page;
import io.forewarm.service.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** When subjects will next need something, and what. */
@RestController
@RequestMapping("/v1/forecasts")
@Tag(name = "Forecasts", description = "When each subject will next need something, what, and what to keep warm for it")
final class ForecastController {

    private final Forecasts forecasts;
    private final PageLimit limits;

    ForecastController(Forecasts forecasts, PageLimit limits) {
        this.forecasts = forecasts;
        this.limits = limits;
    }

    @GetMapping("/{subject}")
    @Operation(
            summary = "The newest forecast of one subject",
            description = "Probabilities count from the forecast's own time; it is told again when one of them moves.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = NeedForecast.class)))
    @ApiResponse(responseCode = "404", description = "No forecast for this subject", content = @Content)
    ResponseEntity<?> one(@Parameter(description = "The subject's pseudonym") @PathVariable String subject) {
        Optional<NeedForecast> found = forecasts.need(new SubjectId(subject));
        return found.isPresent()
                ? ResponseEntity.ok(found.get())
                : ResponseEntity.of(Problems.notFound("subject '%s' has no forecast".formatted(subject)))
                        .build();
    }

    @GetMapping
    @Operation(
            summary = "Subjects that will probably need something soon",
            description =
                    "Most probable first. Pages: repeat the request with the cursor from `next` until it is null.")
    Page<NeedForecast> all(
            @Parameter(description = "Whose subjects") @RequestParam String tenant,
            @Parameter(description = "PT1M, PT5M, PT15M, PT1H or PT4H") @RequestParam(defaultValue = "PT15M")
                    Duration within,
            @Parameter(description = "Least probability, 0 to 1") @RequestParam(defaultValue = "0.5") double atLeast,
            @Parameter(description = "Most items on the page") @RequestParam(defaultValue = "50") int limit,
            @Parameter(description = "`next` of the page before") @RequestParam Optional<String> cursor) {
        var query = new NeedQuery(new TenantId(tenant), within, atLeast, limits.of(limit), cursor.map(Place::parse));
        return Page.of(forecasts.needs(query), query.limit(), query::cursorBehind);
    }
}
