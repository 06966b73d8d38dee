package io.forewarm.sensor.intake.web;

import io.forewarm.model.activity.Source;
import io.forewarm.sensor.intake.web.Delivered.Safe;
import io.forewarm.sensor.source.cloudevents.jackson.BinaryEventReader;
import io.forewarm.sensor.source.jackson.ItemsReader;
import io.forewarm.service.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where CloudEvents 1.0 come in, in all three modes of their HTTP binding. A broker takes a body in the answer to a
 * single event for an event itself, or for a mistake, and repeats what it has sent; so there is none if all is well.
 */
@RestController
@Tag(name = "sources", description = "Where sources deliver what they observed")
final class CloudEventsController {

    private static final String PATH = "/v1/sources/cloudevents";

    private static final String STRUCTURED = "application/cloudevents+json";

    private static final String BATCHED = "application/cloudevents-batch+json";

    private static final String PREFIX = "ce-";

    private final Deliveries deliveries;
    private final ItemsReader events;
    private final BinaryEventReader binary;

    CloudEventsController(
            Deliveries deliveries, @Qualifier("cloudEventsReader") ItemsReader events, BinaryEventReader binary) {
        this.deliveries = deliveries;
        this.events = events;
        this.binary = binary;
    }

    @PostMapping(path = PATH, consumes = BATCHED)
    @Operation(operationId = "cloudEvents", summary = "Takes CloudEvents", description = """
                    Structured (application/cloudevents+json), batched (application/cloudevents-batch+json) or binary (headers ce-…, data in JSON);
                    also with Content-Encoding gzip. Answers when all of it is safe; may be repeated at will.""")
    @TakesDeliveries
    @ApiResponse(responseCode = "422", description = "JSON, but neither an object nor a list")
    ResponseEntity<?> deliverBatch(HttpServletRequest request) throws IOException {
        return deliveries.answer(request, Source.CLOUDEVENTS, events::read);
    }

    @PostMapping(path = PATH, consumes = STRUCTURED)
    @Operation(operationId = "cloudEvent", summary = "Takes a CloudEvent")
    @ApiResponse(responseCode = "204", description = "It is safe, or tells of nothing that somebody did")
    @ApiResponse(responseCode = "422", description = "It is wrong")
    ResponseEntity<?> deliverStructured(HttpServletRequest request) throws IOException {
        return answerOne(request, events::read);
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "cloudEventInHeaders", summary = "Takes a CloudEvent in binary mode")
    @ApiResponse(responseCode = "204", description = "It is safe, or tells of nothing that somebody did")
    @ApiResponse(responseCode = "422", description = "It is wrong, or there are no headers of CloudEvents")
    ResponseEntity<?> deliverBinary(HttpServletRequest request) throws IOException {
        return answerOne(request, body -> binary.read(attributes(request), body));
    }

    private ResponseEntity<?> answerOne(HttpServletRequest request, BodyReader reader) throws IOException {
        var delivered = deliveries.take(request, Source.CLOUDEVENTS, reader);
        if (!(delivered instanceof Safe(var receipt))) {
            return Deliveries.answer(delivered);
        }
        return receipt.rejected().stream()
                .findFirst()
                .<ResponseEntity<?>>map(rejected -> ResponseEntity.of(Problems.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                rejected.reason().word(),
                                "Wrong event",
                                "%s: %s".formatted(rejected.where(), rejected.detail())))
                        .build())
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    private static Map<String, String> attributes(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> name.startsWith(PREFIX))
                .distinct()
                .collect(Collectors.toMap(name -> name.substring(PREFIX.length()), request::getHeader));
    }
}
