package io.forewarm.service.access.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.service.access.TokenHash;
import io.forewarm.service.web.ProblemAdvice;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A service that says nothing of its own about access. */
class AccessConfigurationTest {

    private final WebApplicationContextRunner service = new WebApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    JacksonAutoConfiguration.class,
                    HttpMessageConvertersAutoConfiguration.class,
                    WebMvcAutoConfiguration.class,
                    SecurityAutoConfiguration.class,
                    ServletWebSecurityAutoConfiguration.class,
                    AccessConfiguration.class))
            .withBean(ProblemAdvice.class);

    @Test
    void isOpenAsLongAsItKnowsNobody() {
        service.run(context -> {
            assertThat(status(context, "/v1/personas", "")).isEqualTo(200);
            assertThat(status(context, "/v1/personas", "whatever a proxy may add"))
                    .isEqualTo(200);
        });
    }

    @Test
    void isClosedToOthersOnceItKnowsSomebody() {
        service.withPropertyValues(
                        "forewarm.access.tokens[0].name=portal",
                        "forewarm.access.tokens[0].sha256="
                                + TokenHash.of("of-the-portal").hex(),
                        "forewarm.access.tokens[0].tenants=acme")
                .run(context -> {
                    assertThat(status(context, "/v1/personas", "")).isEqualTo(401);
                    assertThat(status(context, "/v1/personas", "guessed")).isEqualTo(401);
                    assertThat(status(context, "/v1/personas", "of-the-portal")).isEqualTo(200);
                    assertThat(status(context, "/actuator/health/readiness", ""))
                            .isEqualTo(200);
                });
    }

    private static int status(ApplicationContext context, String path, String token)
            throws ServletException, IOException {
        var request = new MockHttpServletRequest("GET", path);
        if (!token.isEmpty()) {
            request.addHeader("Authorization", "Bearer " + token);
        }
        var response = new MockHttpServletResponse();
        context.getBean("springSecurityFilterChain", Filter.class).doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
