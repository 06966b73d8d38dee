package io.forewarm.orchestrator.claim.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import io.forewarm.model.identity.SubjectId;
import io.forewarm.model.identity.TenantId;
import io.forewarm.orchestrator.TestClock;
import io.forewarm.orchestrator.claim.SubjectUnknownException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The resolver against a server that answers as sensor-service does. */
class SensorSubjectResolverIT {

    private static final TenantId ACME = new TenantId("acme");
    private static final SubjectId ADA = new SubjectId("0123456789abcdef0123456789abcdef");

    private final TestClock clock = new TestClock("2026-03-02T08:00:00Z");
    private final List<String> requests = new ArrayList<>();
    private int status = 200;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private HttpServer sensor;

    @SuppressWarnings("NullAway.Init") // Filled before each test.
    private SensorSubjectResolver resolver;

    @BeforeEach
    void start() throws IOException {
        sensor = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sensor.createContext("/v1/subjects:resolve", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
            var answer = "{\"subject\": \"%s\"}".formatted(ADA).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        sensor.start();
        var address = URI.create("http://127.0.0.1:" + sensor.getAddress().getPort());
        resolver = new SensorSubjectResolver(
                SensorClient.of(address, "token", Duration.ofSeconds(20)),
                clock,
                new SensorSubjectResolver.Memory(2, Duration.ofMinutes(5)));
    }

    @AfterEach
    void stop() {
        sensor.stop(0);
    }

    @Test
    void asksWithItsTokenAndRemembersForAWhile() {
        assertThat(resolver.resolve(ACME, "ada@example.com")).isEqualTo(ADA);
        resolver.resolve(ACME, "ada@example.com");
        clock.advance(Duration.ofMinutes(5));
        resolver.resolve(ACME, "ada@example.com");

        assertThat(requests)
                .hasSize(2)
                .allSatisfy(request -> assertThat(request)
                        .startsWith("Bearer token ")
                        .contains("\"tenant\":\"acme\"")
                        .contains("\"userId\":\"ada@example.com\""));
    }

    @Test
    void forgetsTheOldestWhenItKnowsTooMany() {
        for (var user : List.of("a", "b", "c", "a")) {
            resolver.resolve(ACME, user);
        }

        assertThat(requests).hasSize(4);
    }

    @Test
    void saysNothingAboutTheUserWhenItIsRefused() {
        status = 401;

        assertThatExceptionOfType(SubjectUnknownException.class)
                .isThrownBy(() -> resolver.resolve(ACME, "ada@example.com"))
                .withNoCause()
                .withMessage("the user's subject cannot be looked up");
    }
}
