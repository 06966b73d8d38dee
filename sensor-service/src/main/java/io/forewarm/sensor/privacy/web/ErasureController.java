package io.forewarm.sensor.privacy.web;

import io.forewarm.sensor.privacy.Erasures;
import io.forewarm.sensor.privacy.Erasures.Receipt;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Erasure of a person on request. */
@RestController
@Tag(name = "subjects", description = "Pseudonyms of users")
final class ErasureController {

    private static final String RULE = "The person's key is destroyed at once; the other services remove what they hold"
            + " within seconds. May be repeated: who is not known is not held."
            + " Needs the right subjects.erase for the tenant.";

    private final Erasures erasures;
    private final InstantSource clock;

    ErasureController(Erasures erasures, InstantSource clock) {
        this.erasures = erasures;
        this.clock = clock;
    }

    @DeleteMapping("/v1/subjects/{tenant}/{userId}")
    @Operation(summary = "Erases a person", description = RULE + " Ids with a slash go to /v1/subjects:erase.")
    @ApiResponse(responseCode = "200", description = "A receipt, also where nothing was held")
    @ApiResponse(responseCode = "401", description = "Wrong or no token")
    @ApiResponse(responseCode = "403", description = "The token is not for this, or not for the tenant")
    ReceiptView erase(
            @PathVariable String tenant, @PathVariable @Parameter(description = "the user's real id") String userId) {
        return erase(PersonBody.of(tenant, userId));
    }

    @PostMapping("/v1/subjects:erase")
    @Operation(summary = "Erases a person that is named in the body", description = RULE)
    @ApiResponse(responseCode = "200", description = "A receipt, also where nothing was held")
    @ApiResponse(responseCode = "401", description = "Wrong or no token")
    @ApiResponse(responseCode = "403", description = "The token is not for this, or not for the tenant")
    ReceiptView erase(@Valid @RequestBody PersonBody person) {
        return ReceiptView.of(erasures.erase(person.toPersonOfCaller(), clock.instant()));
    }

    /**
     * What was done about a person.
     *
     * @param held whether there was anything
     * @param id number of the receipt; absent if nothing was held
     * @param subject under whom it was
     * @param at when the person's key was destroyed
     * @param next what happens now
     */
    record ReceiptView(boolean held, Optional<String> id, Optional<String> subject, Optional<Instant> at, String next) {

        static ReceiptView of(Receipt receipt) {
            return switch (receipt) {
                case Receipt.Erased(var id, var subject, var at) ->
                    new ReceiptView(
                            true,
                            Optional.of(id),
                            Optional.of(subject.value()),
                            Optional.of(at),
                            "All services remove what they hold of this subject and take nothing more of it. Activity"
                                    + " stays in Kafka under the subject, which nobody can link to the person any more,"
                                    + " for up to 7 days, outcomes for up to 30.");
                case Receipt.NothingHeld _ ->
                    new ReceiptView(
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            "Nothing is held about this person.");
            };
        }
    }
}
