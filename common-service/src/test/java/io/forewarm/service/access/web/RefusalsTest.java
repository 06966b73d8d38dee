package io.forewarm.service.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.ModelAndView;

class RefusalsTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void anIssuerThatIsAwayIsNoFaultOfTheCaller() throws IOException {
        var answers = new ArrayList<ErrorResponseException>();
        var refusals = new Refusals((_, _, _, answer) -> {
            answers.add((ErrorResponseException) answer);
            return new ModelAndView();
        });

        refusals.commence(request, response, new AuthenticationServiceException("no keys"));

        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.getStatusCode().value()).isEqualTo(503);
            assertThat(answer.getHeaders().headerNames()).isEmpty();
        });
    }

    @Test
    void whereNothingWritesTheProblemTheStatusStillTells() throws IOException {
        new Refusals((_, _, _, _) -> null)
                .commence(request, response, new InsufficientAuthenticationException("nothing shown"));

        assertThat(response.getStatus()).isEqualTo(401);
    }
}
