package io.forewarm.sensor.intake.web;

import io.forewarm.model.activity.Source;
import io.forewarm.sensor.intake.Intake;
import io.forewarm.sensor.intake.IntakeObserver;
import io.forewarm.sensor.intake.Taken.Cause;
import io.forewarm.sensor.intake.Taken.Receipt;
import io.forewarm.sensor.intake.Taken.Unavailable;
import io.forewarm.sensor.intake.web.Delivered.Later;
import io.forewarm.sensor.intake.web.Delivered.Refused;
import io.forewarm.sensor.intake.web.Delivered.Safe;
import io.forewarm.sensor.privacy.Scrubber;
import io.forewarm.sensor.source.Delivery;
import io.forewarm.sensor.source.SourceItem;
import io.forewarm.service.access.Caller;
import io.forewarm.service.access.web.Callers;
import io.forewarm.service.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What all sources that deliver over HTTP have in common: from the request to the answer. Thread-safe. */
@Component
final class Deliveries {

    private final Intake intake;
    private final BodyLimits limits;
    private final BodyMemory memory;
    private final InstantSource clock;
    private final IntakeObserver observer;

    Deliveries(Intake intake, BodyLimits limits, BodyMemory memory, InstantSource clock, IntakeObserver observer) {
        this.intake = intake;
        this.limits = limits;
        this.memory = memory;
        this.clock = clock;
        this.observer = observer;
    }

    /** The same for bodies of no more bytes. */
    Deliveries withBytes(long most) {
        return new Deliveries(intake, limits.withBytes(most), memory, clock, observer);
    }

    /** Takes the body of a request; the answer is a receipt, or a problem of RFC 9457. */
    ResponseEntity<?> answer(HttpServletRequest request, Source source, BodyReader reader) throws IOException {
        return answer(request, Callers.current(), source, reader);
    }

    /** The same for a sender that is known by something else than a bearer token. */
    ResponseEntity<?> answer(HttpServletRequest request, Caller sender, Source source, BodyReader reader)
            throws IOException {
        return answer(take(request, sender, source, reader));
    }

    /** A receipt, or a problem of RFC 9457. */
    static ResponseEntity<?> answer(Delivered delivered) {
        return switch (delivered) {
            case Safe(var receipt) -> ResponseEntity.ok(ReceiptView.of(receipt));
            case Later(var unavailable) ->
                ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, seconds(unavailable.retryAfter()))
                        .body(Problems.of(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                unavailable.cause().word(),
                                "Not available",
                                "Not everything is safe: deliver all of it again later."));
            case Refused(var status, var code, var title, var detail) ->
                ResponseEntity.of(Problems.of(status, code, title, detail)).build();
        };
    }

    /** For {@code Retry-After}; at least 1, or nobody would wait at all. */
    static String seconds(Duration wait) {
        return Long.toString(Math.max(1, wait.toSeconds()));
    }

    /** Takes the body of a request, for sources that answer in words of their own. */
    Delivered take(HttpServletRequest request, Source source, BodyReader reader) throws IOException {
        return take(request, Callers.current(), source, reader);
    }

    /** Takes the body of a request, for sources that know their senders by something else than a bearer token. */
    Delivered take(HttpServletRequest request, Caller sender, Source source, BodyReader reader) throws IOException {
        var delivered = read(request, sender, source, reader);
        if (delivered instanceof Refused refused) {
            observer.refused(source, refused.code());
        }
        return delivered;
    }

    private Delivered read(HttpServletRequest request, Caller sender, Source source, BodyReader reader)
            throws IOException {
        var encoding = Objects.requireNonNullElse(request.getHeader(HttpHeaders.CONTENT_ENCODING), "identity")
                .toLowerCase(Locale.ROOT);
        if (!encoding.equals("identity") && !encoding.equals("gzip")) {
            return new Refused(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "unsupported-encoding",
                    "Unsupported encoding",
                    "Content-Encoding must be gzip or identity");
        }
        try (var share = memory.share();
                var body = body(request, encoding, share)) {
            return take(sender, source, reader.read(body));
        } catch (BodyTooLargeException e) {
            return tooLarge(e.rule());
        } catch (BodyTooSlowException e) {
            request.setAttribute(GivenUp.ATTRIBUTE, true);
            return new Refused(HttpStatus.REQUEST_TIMEOUT, "too-slow", "Too slow", e.rule());
        } catch (NoRoomException _) {
            var unavailable = new Unavailable(Cause.BUSY, limits.retryAfter());
            observer.answered(source, unavailable, Duration.ZERO);
            return new Later(unavailable);
        } catch (ZipException | EOFException _) {
            return broken(encoding);
        }
    }

    private InputStream body(HttpServletRequest request, String encoding, BodyMemory.Share share) throws IOException {
        if (request.getContentLengthLong() > limits.sent()) {
            throw new BodyTooLargeException("body", limits.sent());
        }
        var time = new TimeLimit(System::nanoTime, limits.within());
        var size = new SizeLimit("body", limits.sent());
        if (!encoding.equals("gzip")) {
            return new GuardedInputStream(request.getInputStream(), time, size, share);
        }
        var sent = new GuardedInputStream(request.getInputStream(), time, size);
        return new GuardedInputStream(
                new GZIPInputStream(sent), new SizeLimit("inflated body", limits.inflated()), share);
    }

    private Delivered take(Caller sender, Source source, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Items(List<SourceItem> items) -> take(sender, source, items);
            case Delivery.Unreadable(var detail) -> unreadable(detail);
            case Delivery.WrongDocument(var detail) ->
                new Refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "wrong-document",
                        "Wrong kind of document",
                        // It says what stood where the kind should be, which may be anything.
                        Scrubber.scrub(detail));
            case Delivery.Forged(var detail) -> new Refused(HttpStatus.FORBIDDEN, "forbidden", "Not allowed", detail);
            case Delivery.TooManyItems(var max) -> tooLarge("items must be at most " + max);
        };
    }

    /** A body with more items than may be under way at all is too large today and tomorrow; settings rule that out. */
    private Delivered take(Caller sender, Source source, List<SourceItem> items) {
        return switch (intake.take(sender, source, items, clock.instant())) {
            case Receipt receipt -> new Safe(receipt);
            case Unavailable unavailable -> new Later(unavailable);
        };
    }

    private static Refused broken(String encoding) {
        return encoding.equals("gzip")
                ? new Refused(
                        HttpStatus.BAD_REQUEST,
                        "not-gzip",
                        "Not gzip",
                        "Content-Encoding is gzip, but the body is not, or not all of it")
                : new Refused(HttpStatus.BAD_REQUEST, "cut-off", "Cut off", "the body ended before its end");
    }

    private static Refused unreadable(String detail) {
        return new Refused(HttpStatus.BAD_REQUEST, "not-json", "Not JSON", detail);
    }

    private static Refused tooLarge(String detail) {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, "too-large", "Too large", detail);
    }
}
