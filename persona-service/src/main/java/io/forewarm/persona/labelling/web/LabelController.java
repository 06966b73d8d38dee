package io.forewarm.persona.labelling.web;

import io.forewarm.model.Word;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.persona.attribute.Attribute;
import io.forewarm.persona.labelling.Label;
import io.forewarm.persona.labelling.Labels;
import io.forewarm.service.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people know of subjects. */
@RestController
@RequestMapping("/v1/personas/{subject}/labels")
@Tag(name = "Labels", description = "What people say that subjects are; models learn from it")
final class LabelController {

    private final Labels labels;
    private final InstantSource clock;

    LabelController(Labels labels, InstantSource clock) {
        this.labels = labels;
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "The labels of a subject", description = "Empty for a subject that is unknown.")
    Items of(@PathVariable String subject) {
        return new Items(labels.of(new SubjectId(subject)).stream()
                .map(label -> new LabelView(label.attribute().word(), label.value(), label.at()))
                .toList());
    }

    @PutMapping("/{attribute}")
    @Operation(summary = "Say what a subject is", description = "Replaces the label of that attribute.")
    @ApiResponse(responseCode = "404", description = "The subject has no persona", content = @Content)
    ResponseEntity<?> put(
            @PathVariable String subject,
            @PathVariable @Parameter(description = "skill, use-case, sensitivity or posture") String attribute,
            @RequestBody Value body) {
        var label = new Label(
                new SubjectId(subject), Word.parse(Attribute.class, attribute), body.value(), clock.instant());
        return labels.put(label)
                ? ResponseEntity.ok(new LabelView(attribute, label.value(), label.at()))
                : ResponseEntity.of(Problems.notFound("subject '%s' has no persona".formatted(subject)))
                        .build();
    }

    @DeleteMapping("/{attribute}")
    @Operation(summary = "Take back what was said", description = "Twice is the same as once.")
    @ApiResponse(responseCode = "204")
    ResponseEntity<Void> remove(@PathVariable String subject, @PathVariable String attribute) {
        labels.remove(new SubjectId(subject), Word.parse(Attribute.class, attribute));
        return ResponseEntity.noContent().build();
    }

    /** One of the attribute's values, such as {@code expert}. */
    record Value(String value) {}

    record LabelView(String attribute, String value, Instant at) {}

    record Items(List<LabelView> items) {}
}
