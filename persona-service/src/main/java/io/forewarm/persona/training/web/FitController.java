package io.forewarm.persona.training.web;

import io.forewarm.persona.training.ModelInUse;
import io.forewarm.persona.training.PersonaFit;
import io.forewarm.persona.training.PersonaFit.Outcome;
import io.forewarm.service.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Training at a wish, besides the schedule. */
@RestController
@Tag(name = "Models")
final class FitController {

    private final PersonaFit fit;
    private final InstantSource clock;

    FitController(PersonaFit fit, InstantSource clock) {
        this.fit = fit;
        this.clock = clock;
    }

    @PostMapping("/v1/models/" + ModelInUse.KIND + "/fits")
    @Operation(
            summary = "Fit a model of personas now",
            description =
                    "Answers when it is done: `promoted` if the new version is better on held-out subjects and so in"
                            + " use, `kept` if it is not, `too-little` if there is not enough to learn from.")
    @ApiResponse(responseCode = "409", description = "A replica is fitting already", content = @Content)
    ResponseEntity<?> fit() {
        var outcome = fit.train(clock.instant());
        return outcome == Outcome.BUSY
                ? ResponseEntity.of(Problems.of(
                                HttpStatus.CONFLICT, "busy", "Busy", "a replica is fitting already; ask again later"))
                        .build()
                : ResponseEntity.ok(
                        new FitView(outcome.name().toLowerCase(Locale.ROOT).replace('_', '-')));
    }

    record FitView(String outcome) {}
}
