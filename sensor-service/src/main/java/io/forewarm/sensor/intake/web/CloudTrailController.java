package io.forewarm.sensor.intake.web;

import io.forewarm.model.activity.Source;
import io.forewarm.sensor.source.jackson.ItemsReader;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where AWS CloudTrail's records come in: files from S3 as they are, or events of EventBridge. */
@RestController
@Tag(name = "sources", description = "Where sources deliver what they observed")
final class CloudTrailController {

    private final Deliveries deliveries;
    private final ItemsReader reader;

    CloudTrailController(Deliveries deliveries, @Qualifier("cloudTrailReader") ItemsReader reader) {
        this.deliveries = deliveries;
        this.reader = reader;
    }

    @PostMapping(path = "/v1/sources/aws/cloudtrail", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Takes records of AWS CloudTrail",
            description =
                    "Body: a file of CloudTrail (Records), an event of EventBridge, one record, or a list of either;"
                            + " also with Content-Encoding gzip. Answers when all of it is safe; may be repeated at will.")
    @TakesDeliveries
    @ApiResponse(responseCode = "422", description = "JSON, but neither an object nor a list")
    ResponseEntity<?> deliver(HttpServletRequest request) throws IOException {
        return deliveries.answer(request, Source.CLOUDTRAIL, reader::read);
    }
}
