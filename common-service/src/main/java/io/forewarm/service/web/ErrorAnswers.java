package io.forewarm.service.web;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers to requests that were refused before they came to a controller, as by the firewall of Spring Security. */
@RestController
@Hidden
public final class ErrorAnswers implements ErrorController {

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    ResponseEntity<ProblemDetail> answer(
            @RequestAttribute(name = RequestDispatcher.ERROR_STATUS_CODE, required = false) @Nullable Integer status) {
        var known = status == null ? null : HttpStatus.resolve(status);
        return ResponseEntity.of(Problems.of(known == null ? HttpStatus.NOT_FOUND : known))
                .build();
    }
}
