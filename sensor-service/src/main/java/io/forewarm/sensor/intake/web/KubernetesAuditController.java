package io.forewarm.sensor.intake.web;

import io.forewarm.model.activity.Source;
import io.forewarm.sensor.source.jackson.EventListReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The audit webhook of a Kubernetes API server. It repeats a delivery on every answer but 2xx, so items that are wrong
 * do not spoil the answer: they would come again and again.
 */
@RestController
@Tag(name = "sources", description = "Where sources deliver what they observed")
final class KubernetesAuditController {

    private final Deliveries deliveries;
    private final EventListReader reader;

    KubernetesAuditController(Deliveries deliveries, EventListReader reader) {
        this.deliveries = deliveries;
        this.reader = reader;
    }

    @PostMapping(path = "/v1/sources/kubernetes/audit", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Takes a batch of Kubernetes audit events",
            description =
                    "Body: EventList of audit.k8s.io/v1, also with Content-Encoding gzip. Answers when all of it is"
                            + " safe; may be repeated at will.")
    @TakesDeliveries
    @ApiResponse(responseCode = "422", description = "JSON, but not an EventList of audit.k8s.io/v1")
    ResponseEntity<?> deliver(HttpServletRequest request) throws IOException {
        return deliveries.answer(request, Source.KUBERNETES_AUDIT, reader::read);
    }
}
