package io.forewarm.sensor;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.model.identity.Erasure;
import java.io.IOException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubjectsIT {

    private static final String RESOLVE = "/v1/subjects:resolve";
    private static final String ADA = "{\"tenant\":\"default\",\"userId\":\"ada@example.com\"}";

    private static RunningSensor sensor;

    @BeforeAll
    static void start() throws IOException {
        sensor = RunningSensor.start();
        sensor.awaitReady();
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
        assertThat(answer.response().body()).doesNotContain("ada@");
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
    void whoIsErasedGetsAReceiptAndIsSomebodyNewThen() {
        var before = subject("bob@example.com");

        var receipt = sensor.send(RunningSensor.TOKEN, "DELETE", "/v1/subjects/default/bob@example.com");

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.json().get("held").booleanValue()).isTrue();
        assertThat(receipt.json().get("subject").stringValue()).isEqualTo(before);
        assertThat(receipt.response().body())
                .contains("\"id\"", "\"at\"", "\"next\"")
                .doesNotContain("bob");
        assertThat(subject("bob@example.com")).isNotEqualTo(before);
    }

    @Test
    void theOtherServicesAreTold() {
        var subject = subject("cyd@example.com");

        sensor.send(RunningSensor.TOKEN, "DELETE", "/v1/subjects/default/cyd@example.com");

        Awaitility.await()
                .untilAsserted(() -> assertThat(PublishedRecords.of(Erasure.TOPIC_NAME))
                        .filteredOn(found -> found.key().equals(subject))
                        .singleElement()
                        .satisfies(found ->
                                assertThat(found.value()).contains(subject).doesNotContain("cyd")));
    }

    @Test
    void anotherReplicaForgetsAsWell() throws IOException {
        var subject = subject("dot@example.com");
        try (var other = RunningSensor.start()) {
            assertThat(other.post(RESOLVE, body("dot@example.com"))
                            .json()
                            .get("subject")
                            .stringValue())
                    .isEqualTo(subject);

            sensor.post("/v1/subjects:erase", body("dot@example.com"));

            Awaitility.await()
                    .untilAsserted(() -> assertThat(other.post(RESOLVE, body("dot@example.com"))
                                    .json()
                                    .get("subject")
                                    .stringValue())
                            .isNotEqualTo(subject)
                            .isEqualTo(subject("dot@example.com")));
        }
    }

    @Test
    void whoIsNotKnownIsNotHeldHoweverOftenOneAsks() {
        for (int i = 0; i < 2; i++) {
            var receipt = sensor.send(RunningSensor.TOKEN, "DELETE", "/v1/subjects/default/nobody@example.com");

            assertThat(receipt.status()).isEqualTo(200);
            assertThat(receipt.json().get("held").booleanValue()).isFalse();
        }
    }

    @Test
    void anExportSaysWhatIsHeldAndNamesWhatCouldNotBeHad() {
        var item = AuditItems.anItem()
                .id("7b1d2c0e-5a94-4f0b-8d3e-60c9a1f4e2aa")
                .with("/user/username", "'fay@example.com'");
        assertThat(sensor.deliver(AuditItems.list(item)).status()).isEqualTo(200);
        var subject = subject("fay@example.com");

        var export = sensor.send(RunningSensor.TOKEN, "GET", "/v1/subjects/default/fay@example.com/export");

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.response().body()).doesNotContain("fay");
        assertThat(export.json().get("subject").stringValue()).isEqualTo(subject);
        assertThat(export.json().get("activity"))
                .singleElement()
                .satisfies(event -> assertThat(event.get("id").stringValue())
                        .isEqualTo("k8s:7b1d2c0e-5a94-4f0b-8d3e-60c9a1f4e2aa:ResponseComplete"));
        assertThat(export.json().get("missing").properties())
                .extracting(Object::toString)
                .containsExactly(
                        "persona=\"not-configured\"",
                        "personaHistory=\"not-configured\"",
                        "personaLabels=\"not-configured\"",
                        "forecast=\"not-configured\"",
                        "learntFrom=\"not-configured\"",
                        "claims=\"not-configured\"");
    }

    @Test
    void anExportOfSomebodyUnknownMakesNobodyKnown() {
        for (int i = 0; i < 2; i++) {
            var export = sensor.post("/v1/subjects:export", body("gus@example.com"));

            assertThat(export.json().get("held").booleanValue()).isFalse();
        }
    }

    @Test
    void anAnswerInATypeThatNobodyCanGiveIsAProblem() {
        var answer = sensor.post(
                "/v1/subjects:resolve",
                body("ivy@example.com"),
                "Content-Type",
                "application/json",
                "Accept",
                "image/png");

        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.json().get("type").stringValue()).endsWith("/problems/not-acceptable");
    }

    @Test
    void whoMayNotErasesNobody() {
        var subject = subject("eve@example.com");

        assertThat(sensor.send("", "DELETE", "/v1/subjects/default/eve@example.com")
                        .status())
                .isEqualTo(401);
        assertThat(sensor.postWith("", "/v1/subjects:erase", body("eve@example.com"))
                        .status())
                .isEqualTo(401);

        assertThat(subject("eve@example.com")).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/subjects/Not-A-Tenant/canary@example.com",
                "/v1/subjects/default/canary@example.com/and/more",
                "/v1/subjects/default/canary@example.com%2Fmore",
                "/v1/subject/default/canary@example.com",
                "/v1/subjects/canary@example.com/ada",
            })
    void aRefusalNamesNobody(String path) {
        var answer = sensor.send(RunningSensor.TOKEN, "DELETE", path);

        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.response().body()).doesNotContain("canary");
        assertThat(answer.response().headers().toString()).doesNotContain("canary");
    }

    private static String subject(String user) {
        var answer = sensor.post(RESOLVE, body(user));
        return answer.json().get("subject").stringValue();
    }

    private static String body(String user) {
        return "{\"tenant\":\"default\",\"userId\":\"%s\"}".formatted(user);
    }

    @Test
    void aRequestWithoutAUserIsInvalid() {
        var answer = sensor.post(RESOLVE, "{\"tenant\":\"default\"}");

        assertThat(answer.status()).isEqualTo(422);
    }
}
