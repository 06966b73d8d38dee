package io.forewarm.sensor.privacy.web;

import io.forewarm.sensor.privacy.ResolveToken;
import io.forewarm.service.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Turns away who may not learn pseudonyms, before a word of the request is looked at. */
@Component
final class ResolveGuard implements HandlerInterceptor, WebMvcConfigurer {

    private final ResolveToken token;

    ResolveGuard(ResolveToken token) {
        this.token = token;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns(SubjectController.PATH);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null && token.isShownBy(authorization)) {
            return true;
        }
        var refusal = new ErrorResponseException(
                HttpStatus.UNAUTHORIZED,
                Problems.of(
                        HttpStatus.UNAUTHORIZED,
                        "unauthorized",
                        "Not authorised",
                        "Show the resolve token as a bearer token."),
                null);
        refusal.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"forewarm\"");
        throw refusal;
    }
}
