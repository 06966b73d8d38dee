package io.forewarm.service.web;

import io.forewarm.model.jackson.Json;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
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

    /** A problem of which nothing is known but its status. */
    public static ProblemDetail of(HttpStatus status) {
        var title = status.getReasonPhrase();
        return of(status, title.toLowerCase(Locale.ROOT).replace(' ', '-'), title, "the request was refused as it is");
    }

    /** What goes over the wire, for those who have to write it themselves. */
    static byte[] json(ProblemDetail problem) {
        var members = new LinkedHashMap<String, Object>();
        members.put("type", String.valueOf(problem.getType()));
        members.put("title", String.valueOf(problem.getTitle()));
        members.put("status", problem.getStatus());
        members.put("detail", String.valueOf(problem.getDetail()));
        return Json.mapper().writeValueAsBytes(members);
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
