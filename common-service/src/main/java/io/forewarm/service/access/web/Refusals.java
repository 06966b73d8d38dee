package io.forewarm.service.access.web;

import io.forewarm.service.access.web.RuleAuthorization.Lacking;
import io.forewarm.service.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Answers to requests that are turned away, as RFC 6750 wants them, and with the same problem+json as all others.
 *
 * @param answers writes them
 */
public record Refusals(
        @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers)
        implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Bearer realm=\"forewarm\"";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            var status = HttpStatus.SERVICE_UNAVAILABLE;
            var detail = "The issuer of tokens cannot be asked for its keys: try again later.";
            answer(request, response, Problems.of(status, "issuer-unavailable", "Not available", detail), "");
            return;
        }
        boolean shown = failure instanceof OAuth2AuthenticationException;
        answer(
                request,
                response,
                Problems.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthorized",
                        "Not authorised",
                        shown
                                ? "The bearer token is not, or no longer, one that counts here."
                                : "Show a bearer token: Authorization: Bearer <token>."),
                shown ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof AuthorizationDeniedException decided
                && decided.getAuthorizationResult() instanceof Lacking(var right)) {
            answer(
                    request,
                    response,
                    Problems.forbidden("This needs the right " + right + ", which the token does not give."),
                    CHALLENGE + ", error=\"insufficient_scope\", scope=\"" + right + "\"");
        } else {
            answer(request, response, Problems.forbidden("Nobody may do this here."), CHALLENGE);
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, ProblemDetail problem, String challenge)
            throws IOException {
        var refusal = new ErrorResponseException(HttpStatus.valueOf(problem.getStatus()), problem, null);
        if (!challenge.isEmpty()) {
            refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge);
        }
        if (answers.resolveException(request, response, null, refusal) == null) {
            response.sendError(problem.getStatus());
        }
    }
}
