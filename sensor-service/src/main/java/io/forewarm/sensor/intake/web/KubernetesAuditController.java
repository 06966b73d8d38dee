package io.forewarm.sensor.intake.web;

import io.forewarm.model.activity.Source;
import io.forewarm.sensor.intake.Intake;
import io.forewarm.sensor.intake.Taken.Receipt;
import io.forewarm.sensor.intake.Taken.Unavailable;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.SourceItem;
import io.forewarm.sensor.source.jackson.EventListReader;
import io.forewarm.service.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
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

    private final EventListReader reader;
    private final Intake intake;
    private final BodyLimits limits;
    private final InstantSource clock;

    KubernetesAuditController(EventListReader reader, Intake intake, BodyLimits limits, InstantSource clock) {
        this.reader = reader;
        this.intake = intake;
        this.limits = limits;
        this.clock = clock;
    }

    @PostMapping(path = "/v1/sources/kubernetes/audit", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Takes a batch of Kubernetes audit events",
            description =
                    "Body: EventList of audit.k8s.io/v1, also with Content-Encoding gzip. Answers when all of it is"
                            + " safe; may be repeated at will.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(type = "object"))))
    @ApiResponse(
            responseCode = "200",
            description = "Everything is safe; wrong items are named",
            content = @Content(schema = @Schema(implementation = ReceiptView.class)))
    @ApiResponse(responseCode = "400", description = "Not JSON, or not gzip")
    @ApiResponse(responseCode = "413", description = "Too many bytes or items")
    @ApiResponse(responseCode = "422", description = "JSON, but not an EventList of audit.k8s.io/v1")
    @ApiResponse(responseCode = "503", description = "Not everything is safe: deliver it again after Retry-After")
    ResponseEntity<?> deliver(HttpServletRequest request) throws IOException {
        var encoding = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_ENCODING), "identity")
                .toLowerCase(Locale.ROOT);
        if (!encoding.equals("identity") && !encoding.equals("gzip")) {
            return answer(Problems.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-encoding",
                    "Unsupported encoding",
                    "Content-Encoding must be gzip or identity"));
        }
        try {
            requireLength(request.getContentLengthLong());
            return answer(reader.read(body(request.getInputStream(), encoding)));
        } catch (BodyTooLargeException e) {
            return answer(tooLarge(e.rule()));
        } catch (ZipException | EOFException _) {
            return answer(unreadable("the body is not what Content-Encoding says"));
        }
    }

    private void requireLength(long announced) throws BodyTooLargeException {
        if (announced > limits.sent()) {
            throw new BodyTooLargeException("body", limits.sent());
        }
    }

    private InputStream body(InputStream sent, String encoding) throws IOException {
        var limited = new LimitedInputStream(sent, "body", limits.sent());
        return encoding.equals("gzip")
                ? new LimitedInputStream(new GZIPInputStream(limited), "inflated body", limits.inflated())
                : limited;
    }

    private ResponseEntity<?> answer(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Items(List<SourceItem> items) -> take(items);
            case Delivery.Unreadable(var detail) -> answer(unreadable(detail));
            case Delivery.WrongDocument(var detail) ->
                answer(Problems.of(
                        HttpStatus.UNPROCESSABLE_CONTENT, "wrong-document", "Wrong kind of document", detail));
            case Delivery.TooManyItems(var max) -> answer(tooLarge("items must be at most " + max));
        };
    }

    /** A body with more items than may be under way at all is too large today and tomorrow; settings rule that out. */
    private ResponseEntity<?> take(List<SourceItem> items) {
        return switch (intake.take(Source.KUBERNETES_AUDIT, items, clock.instant())) {
            case Receipt receipt -> ResponseEntity.ok(ReceiptView.of(receipt));
            case Unavailable(var cause, var retryAfter) -> {
                var problem = Problems.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        cause.word(),
                        "Not available",
                        "Not everything is safe: deliver all of it again later.");
                yield ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())))
                        .body(problem);
            }
        };
    }

    private static ProblemDetail unreadable(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, "not-json", "Not JSON", detail);
    }

    private static ProblemDetail tooLarge(String detail) {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large", detail);
    }

    private static ResponseEntity<?> answer(ProblemDetail problem) {
        return ResponseEntity.of(problem).build();
    }
}
