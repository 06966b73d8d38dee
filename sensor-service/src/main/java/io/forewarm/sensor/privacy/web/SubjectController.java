package io.forewarm.sensor.privacy.web;

import io.forewarm.sensor.privacy.SubjectIds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller who knows a real id which subject that is. The other way round nobody can ask. */
@RestController
@Tag(name = "subjects", description = "Pseudonyms of users")
final class SubjectController {

    private final SubjectIds subjects;
    private final InstantSource clock;

    SubjectController(SubjectIds subjects, InstantSource clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    /** Same answer each time until the person is erased, so a caller may keep it for a while. */
    @PostMapping("/v1/subjects:resolve")
    @Operation(
            summary = "Tells a user's pseudonym",
            description = "For portals that act for a user they know. Needs the right subjects.resolve for the tenant.")
    @ApiResponse(responseCode = "200", description = "The pseudonym; the same each time until the user is erased")
    @ApiResponse(responseCode = "401", description = "Wrong or no token")
    @ApiResponse(responseCode = "403", description = "The token is not for this, or not for the tenant")
    ResolvedView resolve(@Valid @RequestBody PersonBody request) {
        var person = request.toPersonOfCaller();
        var subject = subjects.of(Set.of(person), clock.instant()).get(person);
        return new ResolvedView(Objects.requireNonNull(subject).value());
    }

    record ResolvedView(String subject) {}
}
