package io.forewarm.prediction.query.web;

import io.forewarm.model.catalogue.Bundle;
import io.forewarm.model.catalogue.BundleId;
import io.forewarm.model.forecast.Quantiles;
import io.forewarm.model.identity.TenantId;
import io.forewarm.prediction.demand.Demand;
import io.forewarm.prediction.query.DemandSummary;
import io.forewarm.prediction.query.Forecasts;
import io.forewarm.service.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much will be needed. */
@RestController
@RequestMapping("/v1/demand")
@Tag(name = "Demand", description = "How many units of a bundle a tenant's subjects will ask for in its start-up time")
final class DemandController {

    private final Forecasts forecasts;
    private final Demand demand;

    DemandController(Forecasts forecasts, Demand demand) {
        this.forecasts = forecasts;
        this.demand = demand;
    }

    @GetMapping("/{bundle}")
    @Operation(
            summary = "Demand for one bundle",
            description = "Without the subjects for whom units of it are to be kept warm anyway. A bundle that nobody "
                    + "is expected to need has a mean of 0.")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = DemandView.class)))
    @ApiResponse(responseCode = "404", description = "The catalogue has no such bundle", content = @Content)
    ResponseEntity<?> one(
            @Parameter(description = "Name of the bundle in the catalogue") @PathVariable String bundle,
            @Parameter(description = "Whose subjects") @RequestParam String tenant) {
        var known = demand.catalogue().bundle(new BundleId(bundle));
        return known.isPresent() ? ResponseEntity.ok(view(new TenantId(tenant), known.get())) : unknown(bundle);
    }

    private DemandView view(TenantId tenant, Bundle bundle) {
        var summary = DemandSummary.of(forecasts.demand(tenant, bundle.id()));
        return new DemandView(
                tenant,
                bundle.id(),
                summary.at(),
                demand.window(bundle),
                summary.mean(),
                summary.variance(),
                summary.quantiles());
    }

    private ResponseEntity<?> unknown(String bundle) {
        var known = demand.catalogue().ids();
        var problem = Problems.notFound("bundle must be one of %s: '%s'".formatted(known, bundle));
        problem.setProperty("known", known);
        return ResponseEntity.of(problem).build();
    }

    /**
     * Demand as it is told.
     *
     * @param at when it last moved; absent if it never did
     * @param quantiles units that suffice in half, nine tenths and 99 hundredths of all cases
     */
    record DemandView(
            TenantId tenant,
            BundleId bundle,
            Optional<Instant> at,
            Duration window,
            double mean,
            double variance,
            Quantiles quantiles) {}
}
