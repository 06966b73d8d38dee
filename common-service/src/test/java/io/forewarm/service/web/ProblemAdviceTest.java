package io.forewarm.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.jackson.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

class ProblemAdviceTest {

    private final MockMvcTester http = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Echo())
            .setControllerAdvice(new ProblemAdvice(), new NoInstance())
            .setMessageConverters(new JacksonJsonHttpMessageConverter(Json.mapper()))
            .build());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"subject\":           | 400 | not-json        | not JSON",
                "{\"subject\":\"Ada\"}   | 422 | invalid-request | subject must be 32 lower-case hexadecimal digits",
                "{\"subject\":[1]}       | 422 | invalid-request | does not fit at",
                "{}                      | 422 | invalid-request | does not fit at",
            })
    void saysWhatToMendAndNothingOfOurInsides(String body, int status, String kind, String detail) {
        var answer = http.post()
                .uri("/echo")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();

        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer)
                .bodyText()
                .contains("/problems/" + kind, detail)
                .doesNotContain("io.forewarm", "tools.jackson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo/ada@example.com", "/number/ada@example.com"})
    void quotesNothingOfAnAddress(String path) {
        var answer = http.get().uri(path).exchange();

        assertThat(answer).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyText().doesNotContain("ada");
    }

    @Test
    void quotesNothingOfATypeButSaysWhichItTakes() {
        var answer = http.post()
                .uri("/echo")
                .contentType(MediaType.parseMediaType("ada/example"))
                .content("{}")
                .exchange();

        assertThat(answer).hasStatus(415).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyText().contains("application/json").doesNotContain("ada");
    }

    @RestController
    static final class Echo {

        @GetMapping("/number/{number}")
        int number(@PathVariable int number) {
            return number;
        }

        @PostMapping({"/echo", "/echo/{name}"})
        Body echo(@RequestBody Body body) {
            return body;
        }
    }

    record Body(SubjectId subject) {}
}
