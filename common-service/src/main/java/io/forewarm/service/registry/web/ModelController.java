package io.forewarm.service.registry.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.forewarm.model.jackson.Json;
import io.forewarm.service.registry.ModelId;
import io.forewarm.service.registry.ModelKinds;
import io.forewarm.service.registry.ModelRegistry;
import io.forewarm.service.registry.ModelState;
import io.forewarm.service.registry.ModelVersion;
import io.forewarm.service.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Versions of the service's models. */
@RestController
@RequestMapping("/v1/models")
@Tag(name = "Models", description = "Which fitted models there are, how good they are, and which are in use")
public final class ModelController {

    /** The service keeps fewer. */
    private static final int MOST = 100;

    private final ModelRegistry registry;
    private final ModelKinds kinds;
    private final InstantSource clock;

    public ModelController(ModelRegistry registry, ModelKinds kinds, InstantSource clock) {
        this.registry = registry;
        this.kinds = kinds;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "All versions of all kinds", description = "Newest first in each kind.")
    List<ModelView> all() {
        return kinds.kinds().stream()
                .flatMap(kind -> registry.versions(kind, MOST).stream())
                .map(ModelView::of)
                .toList();
    }

    @GetMapping("/{kind}/{version}")
    @Operation(summary = "One version", description = "With all that was measured when it was fitted.")
    @ApiResponse(responseCode = "404", description = "No such version", content = @Content)
    ResponseEntity<?> one(
            @Parameter(description = "What the model answers") @PathVariable String kind, @PathVariable long version) {
        return answer(new ModelId(kind, version));
    }

    @PutMapping("/{kind}/{version}/promotion")
    @Operation(
            summary = "Bring a version into use",
            description = "The present one retires. All replicas switch within their next look at the registry.")
    @ApiResponse(responseCode = "404", description = "No such version", content = @Content)
    ResponseEntity<?> promote(@PathVariable String kind, @PathVariable long version) {
        var id = new ModelId(kind, version);
        registry.promote(id, clock.instant());
        return answer(id);
    }

    @DeleteMapping("/{kind}/{version}/promotion")
    @Operation(
            summary = "Take a version out of use",
            description = "The one that was in use before it comes back; if there was none, forecasts do without.")
    @ApiResponse(responseCode = "404", description = "No such version", content = @Content)
    ResponseEntity<?> rollBack(@PathVariable String kind, @PathVariable long version) {
        var id = new ModelId(kind, version);
        registry.rollBack(id);
        return answer(id);
    }

    private ResponseEntity<?> answer(ModelId id) {
        var found = registry.version(id);
        return found.isPresent()
                ? ResponseEntity.ok(ModelView.of(found.get()))
                : ResponseEntity.of(Problems.notFound("model must exist: '%s'".formatted(id)))
                        .build();
    }

    /**
     * A version as it is told.
     *
     * @param schema hash of what the model is asked with
     * @param promotedAt absent if it never was in use
     * @param metrics what was measured on the newest part of its data
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record ModelView(
            String kind,
            long version,
            ModelState state,
            String schema,
            Instant from,
            Instant to,
            Instant fittedAt,
            Optional<Instant> promotedAt,
            JsonNode metrics) {

        static ModelView of(ModelVersion version) {
            return new ModelView(
                    version.id().kind(),
                    version.id().version(),
                    version.state(),
                    version.schema(),
                    version.from(),
                    version.to(),
                    version.fittedAt(),
                    version.promotedAt(),
                    Json.mapper().readTree(version.metrics()));
        }
    }
}
