package io.forewarm.service.web;

import jakarta.validation.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Turns what is wrong with a request into problem+json that says what to mend, without a word about our insides. */
@RestControllerAdvice
public class ProblemAdvice extends ResponseEntityExceptionHandler {

    /** Values that break a rule of the record they were meant for. */
    @ExceptionHandler(IllegalArgumentException.class)
    ProblemDetail onBrokenRule(IllegalArgumentException broken) {
        return Problems.invalid(rule(broken));
    }

    @ExceptionHandler(ConstraintViolationException.class)
    ProblemDetail onViolation(ConstraintViolationException violated) {
        return Problems.invalid(rule(violated));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return ResponseEntity.of(body(unreadable.getMostSpecificCause(), unreadable.getCause()))
                .build();
    }

    /** Without the path that Spring would quote: it may name a person. */
    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return ResponseEntity.of(Problems.notFound("there is nothing at this address"))
                .build();
    }

    /** Without the type that Spring would quote: it is free text of the caller's. */
    @Override
    protected ResponseEntity<Object> handleHttpMediaTypeNotSupported(
            HttpMediaTypeNotSupportedException unsupported,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var problem = Problems.of(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "unsupported-media-type",
                "Unsupported media type",
                "Content-Type must be one of: %s".formatted(MediaType.toString(unsupported.getSupportedMediaTypes())));
        return ResponseEntity.status(status).headers(headers).body(problem);
    }

    /** Without the value that Spring would quote: somebody's name may be in the place of a pseudonym. */
    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException misfit, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var name = misfit.getPropertyName();
        return ResponseEntity.of(Problems.invalid(
                        "%s has a value that does not fit".formatted(name == null ? "a parameter" : name)))
                .build();
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var rules = invalid.getFieldErrors().stream()
                .map(error -> "%s %s".formatted(error.getField(), error.getDefaultMessage()))
                .sorted()
                .toList();
        return ResponseEntity.of(Problems.invalid(String.join("; ", rules))).build();
    }

    /** Whatever else Spring has against a request has a type as well. */
    @Override
    protected ResponseEntity<Object> createResponseEntity(
            @Nullable Object body, HttpHeaders headers, HttpStatusCode code, WebRequest request) {
        var status = HttpStatus.resolve(code.value());
        if (status != null && body instanceof ProblemDetail problem && isWithoutType(problem)) {
            return new ResponseEntity<>(Problems.of(status), headers, code);
        }
        return super.createResponseEntity(body, headers, code, request);
    }

    private static boolean isWithoutType(ProblemDetail problem) {
        var type = problem.getType();
        return type == null || type.toString().equals("about:blank");
    }

    private static ProblemDetail body(Throwable root, @Nullable Throwable cause) {
        if (root instanceof IllegalArgumentException) {
            return Problems.invalid(rule(root));
        }
        if (cause instanceof StreamReadException broken) {
            var place = broken.getLocation();
            return Problems.of(
                    HttpStatus.BAD_REQUEST,
                    "not-json",
                    "Not JSON",
                    "line %d, column %d: not JSON".formatted(place.getLineNr(), place.getColumnNr()));
        }
        if (cause instanceof DatabindException misfit) {
            // The path names our classes in front of each key; only the keys are the caller's business.
            return Problems.invalid(
                    "does not fit at " + misfit.getPathReference().replaceAll("[A-Za-z0-9_.$]+\\[", "["));
        }
        return Problems.of(HttpStatus.BAD_REQUEST, "unreadable", "Unreadable request", "the body cannot be read");
    }

    private static String rule(Throwable broken) {
        var message = broken.getMessage();
        return message == null ? "a value breaks a rule" : message;
    }
}
