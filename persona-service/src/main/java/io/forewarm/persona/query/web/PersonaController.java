package io.forewarm.persona.query.web;

import io.forewarm.model.Word;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.model.persona.Persona;
import io.forewarm.model.persona.Posture;
import io.forewarm.model.persona.Sensitivity;
import io.forewarm.model.persona.Skill;
import io.forewarm.model.persona.UseCase;
import io.forewarm.persona.query.ClusterDescription;
import io.forewarm.persona.query.PersonaFilter;
import io.forewarm.persona.query.Personas;
import io.forewarm.persona.query.Population;
import io.forewarm.persona.training.CurrentClusters;
import io.forewarm.service.web.Page;
import io.forewarm.service.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Personas over REST, read only. */
@RestController
@RequestMapping("/v1")
@Tag(name = "Personas", description = "What is believed about each subject, how sure that is, and why")
public class PersonaController {

    private static final String LIMIT = "100";
    private static final int MAX_LIMIT = 1000;
    private static final String LIMIT_RULE = "how many at most, 1 to 1000";

    private final Personas personas;
    private final CurrentClusters clusters;

    public PersonaController(Personas personas, CurrentClusters clusters) {
        this.personas = personas;
        this.clusters = clusters;
    }

    @GetMapping("/personas/{subject}")
    @Operation(summary = "The current persona of a subject", description = "404 if it has not been seen or was erased.")
    ResponseEntity<?> persona(
            @PathVariable @Parameter(description = "pseudonym, 32 hexadecimal digits") String subject) {
        Optional<Persona> found = personas.find(new SubjectId(subject));
        return found.isPresent()
                ? ResponseEntity.ok(found.get())
                : ResponseEntity.of(Problems.notFound("subject '%s' has no persona".formatted(subject)))
                        .build();
    }

    @GetMapping("/personas")
    @Operation(
            summary = "Personas that fit all conditions, by subject",
            description = "Attributes are compared with the most likely value. "
                    + "Follow `next` as `cursor` until it is null.")
    Page<Persona> personas(
            Search search,
            @RequestParam(defaultValue = LIMIT) @Parameter(description = LIMIT_RULE) int limit,
            @RequestParam Optional<String> cursor) {
        var found = personas.search(search.toFilter(), cursor.map(SubjectId::new), oneMore(limit));
        return Page.of(found, limit, persona -> persona.subject().value());
    }

    @GetMapping("/personas/{subject}/history")
    @Operation(summary = "Former and current personas of a subject, newest first")
    Page<Persona> history(
            @PathVariable String subject,
            @RequestParam(defaultValue = LIMIT) @Parameter(description = LIMIT_RULE) int limit,
            @RequestParam Optional<String> cursor) {
        var found =
                personas.history(new SubjectId(subject), cursor.map(text -> toInstant("cursor", text)), oneMore(limit));
        return Page.of(found, limit, persona -> persona.at().toString());
    }

    @GetMapping("/population")
    @Operation(
            summary = "How many subjects have each attribute value",
            description = "Groups of fewer than `smallestGroup` subjects are left out.")
    Population population(@RequestParam Optional<String> tenant) {
        return personas.population(tenant.map(TenantId::new));
    }

    @GetMapping("/clusters")
    @Operation(
            summary = "Groups of similar subjects, and what sets each apart",
            description = "Found in what subjects do, with no label in mind; names stay over refits."
                    + " How many subjects a group has is left out where they are fewer than `smallestGroup`.")
    Clusters clusters() {
        return new Clusters(personas.clusters(clusters.get()));
    }

    record Clusters(List<ClusterDescription> items) {}

    /** One more than fits on the page tells whether there is another. */
    private static int oneMore(int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit must be 1 to %d: %d".formatted(MAX_LIMIT, limit));
        }
        return limit + 1;
    }

    private static Instant toInstant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "%s must be a time such as 2026-03-02T08:00:00Z: '%s'".formatted(name, text), e);
        }
    }

    /** The conditions of a search, as they come in the query. */
    record Search(
            Optional<String> tenant,
            Optional<String> skill,
            Optional<String> useCase,
            Optional<String> sensitivity,
            Optional<String> posture,
            Optional<String> changedSince) {

        PersonaFilter toFilter() {
            return new PersonaFilter(
                    tenant.map(TenantId::new),
                    skill.map(word -> Word.parse(Skill.class, word)),
                    useCase.map(word -> Word.parse(UseCase.class, word)),
                    sensitivity.map(word -> Word.parse(Sensitivity.class, word)),
                    posture.map(word -> Word.parse(Posture.class, word)),
                    changedSince.map(text -> toInstant("changedSince", text)));
        }
    }
}
