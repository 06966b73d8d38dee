package io.forewarm.sensor.intake.web;

import io.forewarm.model.activity.Source;
import io.forewarm.sensor.intake.Taken.Receipt;
import io.forewarm.sensor.intake.web.Delivered.Later;
import io.forewarm.sensor.intake.web.Delivered.Refused;
import io.forewarm.sensor.intake.web.Delivered.Safe;
import io.forewarm.sensor.source.otlp.LogsEncoding;
import io.forewarm.sensor.source.otlp.jackson.JsonLogs;
import io.forewarm.sensor.source.otlp.protobuf.ProtobufLogs;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where any OpenTelemetry collector or SDK sends logs: OTLP/HTTP, answered in its own words. A sender repeats what was
 * answered with 429, 502, 503 or 504, and nothing else.
 */
@RestController
@Tag(name = "sources", description = "Where sources deliver what they observed")
final class OtlpController {

    private static final String PATH = "/v1/logs";

    private static final String PROTOBUF = "application/x-protobuf";

    private static final String SUMMARY = "Takes log records of OpenTelemetry";

    private static final String DESCRIPTION =
            "Body: ExportLogsServiceRequest of OTLP in protobuf or JSON; also with Content-Encoding gzip. Answers when"
                    + " all of it is safe, with partialSuccess if some records were wrong; may be repeated at will.";

    private final Deliveries deliveries;
    private final ProtobufLogs protobuf;
    private final JsonLogs json;

    OtlpController(Deliveries deliveries, ProtobufLogs protobuf, JsonLogs json) {
        this.deliveries = deliveries;
        this.protobuf = protobuf;
        this.json = json;
    }

    @PostMapping(path = PATH, consumes = PROTOBUF)
    @Operation(operationId = "logsInProtobuf", summary = SUMMARY, description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = "Everything that is right is safe")
    @ApiResponse(responseCode = "400", description = "Not OTLP, or not gzip")
    @ApiResponse(responseCode = "413", description = "Too many bytes or records")
    @ApiResponse(responseCode = "503", description = "Not everything is safe: deliver it again after Retry-After")
    ResponseEntity<byte[]> deliverProtobuf(HttpServletRequest request) throws IOException {
        return answer(request, protobuf, MediaType.parseMediaType(PROTOBUF));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "logsInJson", summary = SUMMARY, description = DESCRIPTION)
    @ApiResponse(responseCode = "200", description = "Everything that is right is safe")
    @ApiResponse(responseCode = "400", description = "Not OTLP, or not gzip")
    @ApiResponse(responseCode = "413", description = "Too many bytes or records")
    @ApiResponse(responseCode = "503", description = "Not everything is safe: deliver it again after Retry-After")
    ResponseEntity<byte[]> deliverJson(HttpServletRequest request) throws IOException {
        return answer(request, json, MediaType.APPLICATION_JSON);
    }

    private ResponseEntity<byte[]> answer(HttpServletRequest request, LogsEncoding encoding, MediaType type)
            throws IOException {
        return switch (deliveries.take(request, Source.OTLP, encoding::read)) {
            case Safe(var receipt) -> ResponseEntity.ok().contentType(type).body(answer(receipt, encoding));
            case Later(var unavailable) -> later(unavailable.retryAfter(), type, encoding);
            // Logs are not wrong because a network is slow, and 408 would be the end of them.
            case Refused refused
            when refused.status() == HttpStatus.REQUEST_TIMEOUT -> later(Duration.ZERO, type, encoding);
            case Refused refused ->
                ResponseEntity.status(permanent(refused.status()))
                        .contentType(type)
                        .body(encoding.refused(refused.detail()));
        };
    }

    private static ResponseEntity<byte[]> later(Duration wait, MediaType type, LogsEncoding encoding) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, Deliveries.seconds(wait))
                .contentType(type)
                .body(encoding.refused("Not everything is safe: deliver all of it again later."));
    }

    private static byte[] answer(Receipt receipt, LogsEncoding encoding) {
        var rejected = receipt.rejected();
        if (rejected.isEmpty()) {
            return encoding.taken();
        }
        var first = rejected.getFirst();
        return encoding.takenBut(
                rejected.size(), "%s: %s (the first of those that are wrong)".formatted(first.where(), first.detail()));
    }

    /** What is of the wrong kind is bad data to OTLP, as is what cannot be read. */
    private static HttpStatus permanent(HttpStatus status) {
        return status == HttpStatus.UNPROCESSABLE_CONTENT ? HttpStatus.BAD_REQUEST : status;
    }
}
