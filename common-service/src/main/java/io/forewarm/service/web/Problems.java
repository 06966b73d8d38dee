package io.forewarm.service.web;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Answers of type {@code application/problem+json} (RFC 9457) whose {@code type} stays the same over releases. */
public final class Problems {

    private static final URI BASE = URI.create("https://forewarm.io/problems/");

    private Problems() {}

    /**
     * A problem.
     *
     * @param kind stable last part of the type's address: lower-case words with hyphens
     * @param title the kind of problem for people, the same each time
     * @param detail what is wrong this time: the value, and the rule
     */
    public static ProblemDetail of(HttpStatus status, String kind, String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(BASE.resolve(kind));
        problem.setTitle(title);
        return problem;
    }

    /** Who asks is known, but may not do this. */
    public static ProblemDetail forbidden(String detail) {
        return of(HttpStatus.FORBIDDEN, "forbidden", "Not allowed", detail);
    }

    /** What was asked for does not exist. */
    public static ProblemDetail notFound(String detail) {
        return of(HttpStatus.NOT_FOUND, "not-found", "Not found", detail);
    }

    /** The request breaks a rule. */
    public static ProblemDetail invalid(String detail) {
        return of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-request", "Invalid request", detail);
    }
}
