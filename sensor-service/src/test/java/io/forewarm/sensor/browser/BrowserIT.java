package io.forewarm.sensor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.forewarm.sensor.RunningSensor;
import io.forewarm.sensor.RunningSensor.Answer;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint does for those who send to it without our script. */
class BrowserIT {

    private static final String ORIGIN = "https://console.example.com";

    private static final String EVENTS = "/v1/browser/events?key=";

    private static final String OPEN = EVENTS + "a-public-key-0123";

    private static final String SIGNED = EVENTS + "a-stricter-key-01";

    private static RunningSensor sensor;

    @BeforeAll
    static void start() throws IOException {
        sensor = RunningSensor.start(
                "forewarm.sensor.browser.sites[0].key=a-public-key-0123",
                "forewarm.sensor.browser.sites[0].origins[0]=" + ORIGIN,
                "forewarm.sensor.browser.sites[1].key=a-stricter-key-01",
                "forewarm.sensor.browser.sites[1].origins[0]=https://other.example.com",
                "forewarm.sensor.browser.sites[1].signing-secret=a secret of the test, 32 characters");
        sensor.awaitReady();
    }

    @AfterAll
    static void stop() {
        sensor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain;charset=UTF-8"})
    void aBeaconIsTakenOnceHoweverOftenItComes(String type) {
        var body = aVisit();

        var first = sensor.post(OPEN, body, "Origin", ORIGIN, "Content-Type", type);
        var again = sensor.post(OPEN, body, "Origin", ORIGIN, "Content-Type", type);

        assertThat(first.json().get("accepted").intValue()).isEqualTo(1);
        assertThat(again.json().get("duplicates").intValue()).isEqualTo(1);
        assertThat(first.header("Access-Control-Allow-Origin")).isEqualTo(ORIGIN);
        assertThat(first.header("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Sec-GPC", "DNT"})
    void nothingIsTakenWhereThatIsTheWish(String wish) {
        var body = aVisit();

        var wished = sensor.post(OPEN, body, "Origin", ORIGIN, "Content-Type", "text/plain", wish, "1");
        var later = post(OPEN, body, ORIGIN);

        assertThat(wished.status()).isEqualTo(204);
        assertThat(later.json().get("accepted").intValue()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "a-public-key-0123, https://evil.example.com",
        "a-public-key-0123, https://other.example.com",
        "a-public-key-0123, null",
        "a-public-key-9999, https://console.example.com",
        "'',                https://console.example.com",
    })
    void keyAndOriginMustBeOfOneSite(String key, String origin) {
        var answer = post(EVENTS + key, aVisit(), origin);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.json().get("type").stringValue()).endsWith("/problems/forbidden");
    }

    @Test
    void withoutAnOriginNothingIsTaken() {
        var answer = sensor.post(OPEN, aVisit());

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void anUnsignedUserIsRefusedWhereTheSiteSigns() {
        var answer = post(SIGNED, aVisit(), "https://other.example.com");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("detail").stringValue()).contains("must be signed for");
    }

    @Test
    void aBeaconCannotBeLargerThanBrowsersSend() {
        assertThat(post(OPEN, " ".repeat(70_000), ORIGIN).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource({"https://console.example.com, 200", "https://evil.example.com, 403"})
    void aBrowserThatAsksFirstIsToldWhetherItMay(String origin, int status) {
        var answer = sensor.options(
                OPEN,
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(status == 200 ? origin : "");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isEqualTo(status == 200 ? "true" : "");
    }

    @Test
    void theScriptIsKeptByBrowsersUntilItChanges() {
        var script = sensor.get("/sensor.js");

        var again = sensor.get("/sensor.js", "If-None-Match", script.header("ETag"));

        assertThat(script.status()).isEqualTo(200);
        assertThat(script.header("Content-Type")).startsWith("text/javascript");
        assertThat(script.header("Cache-Control")).contains("max-age=3600", "public");
        assertThat(script.header("Vary")).contains("Accept-Encoding");
        assertThat(script.header("Set-Cookie")).isEmpty();
        assertThat(again.status()).isEqualTo(304);
    }

    private static Answer post(String path, String body, String origin) {
        return sensor.post(path, body, "Origin", origin, "Content-Type", "text/plain");
    }

    private static String aVisit() {
        var id = UUID.randomUUID().toString().replace("-", "");
        return """
                {"user":"ada","sent":1,"items":[{"id":"%s","kind":"visit","page":"/servers","at":0}]}
                """.formatted(id);
    }
}
