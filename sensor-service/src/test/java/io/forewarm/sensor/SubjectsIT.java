package io.forewarm.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SubjectsIT {

    private static final String RESOLVE = "/v1/subjects:resolve";
    private static final String ADA = "{\"tenant\":\"default\",\"userId\":\"ada@example.com\"}";

    private static RunningSensor sensor;

    @BeforeAll
    static void start() throws IOException {
        sensor = RunningSensor.start();
    }

    @AfterAll
    static void stop() {
        sensor.close();
    }

    @Test
    void whoMayAskLearnsAUsersPseudonym() {
        var answer = sensor.post(RESOLVE, ADA);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("subject").stringValue()).matches("[0-9a-f]{32}");
        assertThat(answer.response().body()).doesNotContain("ada");
    }

    @Test
    void whoMayNotLearnsNothing() {
        var none = sensor.postWith("", RESOLVE, ADA);
        var wrong = sensor.postWith("guessed", RESOLVE, ADA);

        assertThat(none.status()).isEqualTo(401);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void aRequestWithoutAUserIsInvalid() {
        var answer = sensor.post(RESOLVE, "{\"tenant\":\"default\"}");

        assertThat(answer.status()).isEqualTo(422);
    }
}
