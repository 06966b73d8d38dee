package io.forewarm.sensor.privacy.web;

import io.forewarm.model.identity.TenantId;
import io.forewarm.sensor.privacy.Pseudonyms;
import io.forewarm.service.access.web.Callers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller who knows a real id which subject that is. The other way round nobody can ask. */
@RestController
@Tag(name = "subjects", description = "Pseudonyms of users")
final class SubjectController {

    private final Pseudonyms pseudonyms;

    SubjectController(Pseudonyms pseudonyms) {
        this.pseudonyms = pseudonyms;
    }

    /** Same answer each time, so a caller may keep it. */
    @PostMapping("/v1/subjects:resolve")
    @Operation(
            summary = "Tells a user's pseudonym",
            description = "For portals that act for a user they know. Needs the right subjects.resolve for the tenant.")
    @ApiResponse(responseCode = "200", description = "The pseudonym; the same each time")
    @ApiResponse(responseCode = "401", description = "Wrong or no token")
    @ApiResponse(responseCode = "403", description = "The token is not for this, or not for the tenant")
    ResolvedView resolve(@Valid @RequestBody ResolveRequest request) {
        var tenant = new TenantId(request.tenant());
        Callers.requireFor(tenant);
        var subject = pseudonyms.subject(tenant, request.userId());
        return new ResolvedView(subject.value());
    }

    record ResolveRequest(
            @NotNull @Pattern(regexp = "[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?")
            String tenant,

            @NotBlank @Size(max = 1024) String userId) {

        @Override
        public String toString() {
            return "ResolveRequest[of %s]".formatted(tenant);
        }
    }

    record ResolvedView(String subject) {}
}
