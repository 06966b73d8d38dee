package io.forewarm.sensor.privacy.web;

import io.forewarm.model.jackson.Json;
import io.forewarm.sensor.privacy.ActivityOf;
import io.forewarm.sensor.privacy.Person;
import io.forewarm.sensor.privacy.Subjects;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JsonGenerator;

/** Gives people what is held about them. Written as it is read, for activity may be long. */
@RestController
@Tag(name = "subjects", description = "Pseudonyms of users")
final class ExportController {

    private static final String RULE = "The subject, since when, what the other services hold, and activity that is"
            + " still in the log. What could not be had is named under missing."
            + " Needs the right subjects.export for the tenant.";

    private final Subjects subjects;
    private final OtherServices others;
    private final ActivityOf activity;
    private final InstantSource clock;

    ExportController(Subjects subjects, OtherServices others, ActivityOf activity, InstantSource clock) {
        this.subjects = subjects;
        this.others = others;
        this.activity = activity;
        this.clock = clock;
    }

    @GetMapping("/v1/subjects/{tenant}/{userId}/export")
    @Operation(
            summary = "What is held about a person",
            description = RULE + " Ids with a slash go to /v1/subjects:export.")
    @ApiResponse(responseCode = "200", description = "JSON; held is false where there is nothing")
    @ApiResponse(responseCode = "401", description = "Wrong or no token")
    @ApiResponse(responseCode = "403", description = "The token is not for this, or not for the tenant")
    void export(@PathVariable String tenant, @PathVariable String userId, HttpServletResponse response)
            throws IOException {
        export(PersonBody.of(tenant, userId), response);
    }

    @PostMapping("/v1/subjects:export")
    @Operation(summary = "What is held about a person that is named in the body", description = RULE)
    @ApiResponse(responseCode = "200", description = "JSON; held is false where there is nothing")
    @ApiResponse(responseCode = "401", description = "Wrong or no token")
    @ApiResponse(responseCode = "403", description = "The token is not for this, or not for the tenant")
    void export(@Valid @RequestBody PersonBody body, HttpServletResponse response) throws IOException {
        var person = body.toPersonOfCaller();
        var known = subjects.find(person);
        // Asked before anything is written: what goes wrong after that would cut the answer off.
        var holdings = known.map(found -> others.holdings(found.subject())).orElse(List.of());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        try (var json = Json.mapper().createGenerator((OutputStream) response.getOutputStream())) {
            json.writeStartObject();
            json.writeBooleanProperty("held", known.isPresent());
            json.writeStringProperty("at", clock.instant().toString());
            known.ifPresent(found -> write(json, person, found, holdings));
            json.writeEndObject();
        }
    }

    private void write(JsonGenerator json, Person person, Subjects.Known known, List<OtherServices.Holding> holdings) {
        json.writeStringProperty("tenant", person.tenant().value());
        json.writeStringProperty("subject", known.subject().value());
        json.writeStringProperty("since", known.since().toString());
        for (var holding : holdings) {
            if (holding instanceof OtherServices.Holding.Held(var name, var content)) {
                json.writeName(name);
                json.writeTree(content);
            }
        }
        json.writeArrayPropertyStart("activity");
        boolean complete = activity.read(known.subject(), json::writeRawValue);
        json.writeEndArray();
        writeMissing(json, holdings, complete);
    }

    private static void writeMissing(JsonGenerator json, List<OtherServices.Holding> holdings, boolean complete) {
        json.writeObjectPropertyStart("missing");
        for (var holding : holdings) {
            if (holding instanceof OtherServices.Holding.Missing(var name, var why)) {
                json.writeStringProperty(name, why);
            }
        }
        if (!complete) {
            json.writeStringProperty("activity", "incomplete");
        }
        json.writeEndObject();
    }
}
